package proof

// Config is how a verifier challenges.
type Config struct {
	Seconds     float64    // that a row should take a worker whose claim is true
	Slack       float64    // times Seconds that it may take
	LoadSeconds float64    // to make the tables, in all
	OpenSeconds float64    // to send the openings
	Samples     int        // result rows to open, for each row of the challenge
	MemoryShare float64    // of the claimed memory that the table of the memory row has
	Reach       [5]float64 // share of a class's claimed score that must be measured
}
