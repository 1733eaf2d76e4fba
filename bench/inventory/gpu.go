package inventory

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

// smiColumns are what nvidia-smi is asked for, in the order in which ParseSMI takes them.
var smiColumns = []string{
	"name", "uuid", "driver_version", "memory.total", "memory.free", "clocks.sm", "clocks.max.sm", "clocks.mem", "power.draw", "power.limit",
	"temperature.gpu", "compute_cap", "pcie.link.gen.max", "pcie.link.width.max", "ecc.mode.current",
}

const maxGPUs = 64

// ParseSMI reads the answer to the query of smiColumns. What a card does not know ("[N/A]") is zero.
func ParseSMI(out []byte) []GPU {
	reader := csv.NewReader(bytes.NewReader(out))
	reader.TrimLeadingSpace, reader.FieldsPerRecord = true, len(smiColumns)
	rows, err := reader.ReadAll()
	if err != nil {
		return nil
	}
	var gpus []GPU
	for _, row := range rows[:min(len(rows), maxGPUs)] {
		number := func(i int) float64 {
			v, err := strconv.ParseFloat(strings.TrimSpace(row[i]), 64)
			if err != nil || !(v >= 0 && v < 1e9) {
				return 0
			}
			return v
		}
		g := GPU{
			Name: row[0], UUID: row[1], Driver: row[2], MemoryBytes: uint64(number(3)) << 20, FreeBytes: uint64(number(4)) << 20,
			SMClockMHz: number(5), MaxSMClockMHz: number(6), MemoryClockMHz: number(7), PowerWatts: number(8), PowerLimitWatts: number(9),
			TemperatureC: number(10), ComputeCap: row[11], ECC: row[14],
		}
		if gen, width := number(12), number(13); gen > 0 && width > 0 {
			g.PCIe = fmt.Sprintf("gen%.0f x%.0f", gen, width)
		}
		gpus = append(gpus, g)
	}
	return gpus
}
