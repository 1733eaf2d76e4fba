package checkpoint

import "hash/crc32"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// maskCRC is LevelDB's: a checksum stored beside the data that it covers must not be its plain CRC.
func maskCRC(crc uint32) uint32 { return (crc>>15 | crc<<17) + 0xa282ead8 }

func maskedCRC(parts ...[]byte) uint32 {
	var crc uint32
	for _, p := range parts {
		crc = crc32.Update(crc, castagnoli, p)
	}
	return maskCRC(crc)
}
