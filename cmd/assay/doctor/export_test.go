package doctor

// JudgeVersion is for tests.
var JudgeVersion = judgeVersion
