package job

import "math"

// At returns the learning rate of a step, counted from 0. perEpoch and total are the steps of an epoch and of the whole run.
func (s Schedule) At(base float64, step, perEpoch, total int) float64 {
	if step < s.Warmup {
		return base * float64(step+1) / float64(s.Warmup)
	}
	every := s.Every
	if every == 0 {
		every = perEpoch
	}
	after := float64(step - s.Warmup)
	switch s.Curve {
	case Cosine:
		span := max(1, float64(total-s.Warmup))
		fall := (1 + math.Cos(math.Pi*min(1, after/span))) / 2
		return base * (s.Final + (1-s.Final)*fall)
	case StepDecay:
		return base * math.Pow(s.Rate, math.Floor(after/float64(every)))
	case Exponential:
		return base * math.Pow(s.Rate, after/float64(every))
	}
	return base
}
