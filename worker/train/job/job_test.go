package job_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
	"github.com/assay-oracle/assay/evaluator/modelpkg"
	"github.com/assay-oracle/assay/worker/train/job"
)

// least is the smallest job that is valid.
func least() job.Job {
	return job.Job{Model: "model", Data: "data", Train: job.Range{Split: "train"}, State: "state", Output: "out"}
}

func complete(t *testing.T, change func(*job.Job)) job.Job {
	j := least()
	change(&j)
	j, err := j.Complete(modelpkg.SparseCategorical)
	require.NoError(t, err)
	return j
}

func TestDefaultsAreThoseOfTheDocument(t *testing.T) {
	j := complete(t, func(*job.Job) {})
	require.Equal(t, job.Safetensors, j.Format)
	require.Equal(t, 10, j.Epochs)
	require.Equal(t, 128, j.Batch)
	require.Equal(t, 30.0, j.CheckpointSeconds)
	require.Equal(t, "auto", j.Device)
	require.Equal(t, job.Constant, j.Schedule.Curve)
	require.Equal(t, job.Accuracy, j.Stop.Metric)
	require.Equal(t, job.Optimizer{Rule: job.Adam, LearningRate: 0.001, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7}, j.Optimizer)

	for _, rule := range []job.Rule{job.SGD, job.Momentum} {
		j = complete(t, func(j *job.Job) { j.Optimizer.Rule = rule })
		require.Equal(t, 0.01, j.Optimizer.LearningRate)
		require.Nil(t, j.Optimizer.WeightDecay)
	}
	require.Equal(t, 0.9, complete(t, func(j *job.Job) { j.Optimizer.Rule = job.Momentum }).Optimizer.Momentum)
	require.Equal(t, 0.004, *complete(t, func(j *job.Job) { j.Optimizer.Rule = job.AdamW }).Optimizer.WeightDecay)
	require.Equal(t, 0.1, complete(t, func(j *job.Job) { j.Schedule.Curve = job.StepDecay }).Schedule.Rate)
	require.Equal(t, 0.96, complete(t, func(j *job.Job) { j.Schedule.Curve = job.Exponential }).Schedule.Rate)

	none := 0.0
	given := complete(t, func(j *job.Job) { j.Optimizer = job.Optimizer{Rule: job.AdamW, LearningRate: 0.5, WeightDecay: &none} })
	require.Equal(t, 0.5, given.Optimizer.LearningRate, "what is given stays")
	require.Zero(t, *given.Optimizer.WeightDecay, "no decay can be asked for")

	squared, err := least().Complete(modelpkg.MeanSquared)
	require.NoError(t, err)
	require.Equal(t, job.Loss, squared.Stop.Metric)
}

func TestInvalidJobsNameTheField(t *testing.T) {
	nan, one := math.NaN(), 1.0
	for name, c := range map[string]struct {
		change func(*job.Job)
		field  string
	}{
		"no model":           {func(j *job.Job) { j.Model = "" }, "model"},
		"no data":            {func(j *job.Job) { j.Data = "" }, "data"},
		"no split":           {func(j *job.Job) { j.Train.Split = "" }, "train.split"},
		"no state":           {func(j *job.Job) { j.State = "" }, "state"},
		"no output":          {func(j *job.Job) { j.Output = "" }, "output"},
		"format":             {func(j *job.Job) { j.Format = "h5" }, "format"},
		"epochs":             {func(j *job.Job) { j.Epochs = -1 }, "epochs"},
		"many epochs":        {func(j *job.Job) { j.Epochs = 1<<20 + 1 }, "epochs"},
		"batch":              {func(j *job.Job) { j.Batch = -1 }, "batch"},
		"huge batch":         {func(j *job.Job) { j.Batch = 1<<20 + 1 }, "batch"},
		"clip":               {func(j *job.Job) { j.ClipNorm = -1 }, "clip_norm"},
		"clip NaN":           {func(j *job.Job) { j.ClipNorm = nan }, "clip_norm"},
		"steps":              {func(j *job.Job) { j.CheckpointSteps = -1 }, "checkpoint_steps"},
		"seconds":            {func(j *job.Job) { j.CheckpointSeconds = -1 }, "checkpoint_steps"},
		"device":             {func(j *job.Job) { j.Device = "tpu" }, "device"},
		"threads":            {func(j *job.Job) { j.IntraOp = 1025 }, "intra_op"},
		"rule":               {func(j *job.Job) { j.Optimizer.Rule = "lion" }, "optimizer.rule"},
		"rate":               {func(j *job.Job) { j.Optimizer.LearningRate = -1 }, "optimizer.learning_rate"},
		"infinite rate":      {func(j *job.Job) { j.Optimizer.LearningRate = math.Inf(1) }, "optimizer.learning_rate"},
		"momentum":           {func(j *job.Job) { j.Optimizer.Momentum = 1 }, "optimizer.momentum"},
		"beta 1":             {func(j *job.Job) { j.Optimizer.Beta1 = 1 }, "optimizer.momentum"},
		"beta 2":             {func(j *job.Job) { j.Optimizer.Beta2 = -0.1 }, "optimizer.momentum"},
		"epsilon":            {func(j *job.Job) { j.Optimizer.Epsilon = nan }, "optimizer.epsilon"},
		"decay":              {func(j *job.Job) { j.Optimizer.WeightDecay = &nan }, "optimizer.weight_decay"},
		"curve":              {func(j *job.Job) { j.Schedule.Curve = "triangle" }, "schedule.curve"},
		"warm-up":            {func(j *job.Job) { j.Schedule.Warmup = -1 }, "schedule.warmup"},
		"every":              {func(j *job.Job) { j.Schedule.Every = -1 }, "schedule.warmup"},
		"schedule's rate":    {func(j *job.Job) { j.Schedule.Rate = -1 }, "schedule.rate"},
		"final":              {func(j *job.Job) { j.Schedule.Final = 1.1 }, "schedule.rate"},
		"metric":             {func(j *job.Job) { j.Stop.Metric = "f1" }, "stop.metric"},
		"patience":           {func(j *job.Job) { j.Stop.Patience = -1 }, "stop"},
		"delta":              {func(j *job.Job) { j.Stop.MinDelta = nan }, "stop"},
		"time":               {func(j *job.Job) { j.Stop.Seconds = -1 }, "stop"},
		"target, unmeasured": {func(j *job.Job) { j.Stop.Target = &one }, "validation"},
		"patience, too":      {func(j *job.Job) { j.Stop.Patience = 1 }, "validation"},
	} {
		t.Run(name, func(t *testing.T) {
			j := least()
			c.change(&j)
			_, err := j.Complete(modelpkg.SparseCategorical)
			require.Equal(t, fault.JobInvalid, fault.CodeOf(err), "%v", err)
			require.Equal(t, c.field, fault.SubjectOf(err))
		})
	}
}

func TestMeanSquaredErrorHasNoAccuracy(t *testing.T) {
	j := least()
	j.Stop.Metric = job.Accuracy
	_, err := j.Complete(modelpkg.MeanSquared)
	require.Equal(t, "stop.metric", fault.SubjectOf(err))
}

func TestFingerprintsTellCoursesApart(t *testing.T) {
	model, data := merkle.Keccak256([]byte("model")), merkle.Keccak256([]byte("data"))
	of := func(j job.Job, inputs ...merkle.Hash) merkle.Hash {
		h, err := j.Fingerprint(inputs...)
		require.NoError(t, err)
		return h
	}
	validated := func(change func(*job.Job)) func(*job.Job) {
		return func(j *job.Job) {
			j.Validation = &job.Range{Split: "validation"}
			change(j)
		}
	}
	base := complete(t, validated(func(*job.Job) {}))
	one := 1.0
	for name, change := range map[string]func(*job.Job){
		"where":         func(j *job.Job) { j.Model, j.Data, j.State, j.Output, j.Init = "a", "b", "c", "d", "e" },
		"format":        func(j *job.Job) { j.Format = job.Bundle },
		"intervals":     func(j *job.Job) { j.CheckpointSteps, j.CheckpointSeconds = 5, 6 },
		"end":           func(j *job.Job) { j.Stop.Target, j.Stop.Patience, j.Stop.Seconds = &one, 3, 9 },
		"longer course": func(j *job.Job) { j.Epochs = 99 },
	} {
		require.Equal(t, of(base, model, data), of(complete(t, validated(change)), model, data), name)
	}
	cosine := complete(t, validated(func(j *job.Job) { j.Schedule.Curve = job.Cosine }))
	longer := cosine
	longer.Epochs = 99
	seen := map[merkle.Hash]string{of(base, model, data): "base", of(base, data, model): "inputs", of(base, model): "fewer inputs",
		of(cosine, model, data): "cosine", of(longer, model, data): "longer cosine"}
	require.Len(t, seen, 5)
	for name, change := range map[string]func(*job.Job){
		"seed":       func(j *job.Job) { j.Seed = 1 },
		"batch":      func(j *job.Job) { j.Batch = 1 },
		"records":    func(j *job.Job) { j.Train.From = 1 },
		"validation": func(j *job.Job) { j.Validation = &job.Range{Split: "train"} },
		"rule":       func(j *job.Job) { j.Optimizer.Rule = job.SGD },
		"rate":       func(j *job.Job) { j.Optimizer.LearningRate = 0.5 },
		"nesterov":   func(j *job.Job) { j.Optimizer.Nesterov = true },
		"clip":       func(j *job.Job) { j.ClipNorm = 1 },
		"warm-up":    func(j *job.Job) { j.Schedule.Warmup = 1 },
		"metric":     func(j *job.Job) { j.Stop.Metric = job.Loss },
		"delta":      func(j *job.Job) { j.Stop.MinDelta = 0.1 },
		"threads":    func(j *job.Job) { j.IntraOp = 1 },
	} {
		h := of(complete(t, validated(change)), model, data)
		require.Empty(t, seen[h], "%s", name)
		seen[h] = name
	}
}

func TestJobsSurviveJSON(t *testing.T) {
	decay := 0.0
	j := complete(t, func(j *job.Job) {
		j.Optimizer.WeightDecay, j.Validation = &decay, &job.Range{Split: "v", From: 1, To: 2}
	})
	raw, err := json.Marshal(j)
	require.NoError(t, err)
	var back job.Job
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, j, back)
}
