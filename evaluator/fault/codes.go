package fault

// Code names one kind of failure, in snake case. It is a metric label and an API value: codes are appended, never renamed.
type Code string

// Verdict says whose failure it is and what becomes of it.
type Verdict uint8

const (
	// Infra failures are ours or the network's: never attested, retried, HTTP 5xx.
	Infra Verdict = iota
	// Invalid failures are the caller's request: never attested, not retried, HTTP 4xx.
	Invalid
	// Refused failures are the submission's: attested as status 3, the fee is charged.
	Refused
	// Unavailable failures are the submission's too: its content cannot be had while the model's can. Attested as status 4.
	Unavailable
	// Unstable failures are those of a quorum whose observations do not agree. Attested as status 5.
	Unstable
)

// Class is the coarse reason that the chain is told of a refusal (protocol: 1 BINDING, 2 FORMAT, 3 VALUE, 4 LIMIT).
type Class uint8

// The classes.
const (
	ClassNone    Class = 0
	ClassBinding Class = 1
	ClassFormat  Class = 2
	ClassValue   Class = 3
	ClassLimit   Class = 4
)

// Exit codes of every command.
const (
	ExitOK       = 0
	ExitInfra    = 1 // our fault, or the network's
	ExitRefused  = 2 // the input was refused
	ExitRefunded = 3 // the bounty ended without a winner
)

// The codes. The table below says what each one means.
const (
	Internal        Code = "internal"
	Canceled        Code = "canceled"
	Timeout         Code = "timeout"
	Config          Code = "config"
	Storage         Code = "storage"
	Chain           Code = "chain_unavailable"
	Revert          Code = "chain_revert"
	ScorerFailed    Code = "scorer_failed"
	ScorerMissing   Code = "scorer_missing"
	ModelMissing    Code = "model_unavailable"
	SetMissing      Code = "set_unavailable"
	SetInvalid      Code = "set_invalid"
	Profile         Code = "profile_mismatch"
	SecondDigest    Code = "second_digest"
	Gateway         Code = "gateway_failed"
	BadRequest      Code = "bad_request"
	Unauthorized    Code = "unauthorized"
	NotOpen         Code = "request_not_open"
	UnknownOracle   Code = "oracle_not_allowed"
	CallbackHost    Code = "callback_not_allowed"
	TooManyRequests Code = "too_many_requests"
	Pending         Code = "still_pending"
	ModelInvalid    Code = "model_invalid"
	GraphOp         Code = "graph_op_refused"
	GraphString     Code = "graph_string_refused"
	GraphLimit      Code = "graph_limit"
	GraphType       Code = "graph_dtype_refused"
	DatasetInvalid  Code = "dataset_invalid"
	EndpointUnknown Code = "endpoint_unknown"
	MethodRefused   Code = "method_not_allowed"
	BodyTooLarge    Code = "body_too_large"
	Callback        Code = "callback_failed"

	CheckpointFormat  Code = "checkpoint_format"
	CheckpointTrunc   Code = "checkpoint_truncated"
	TensorMissing     Code = "tensor_missing"
	TensorUnexpected  Code = "tensor_unexpected"
	TensorDType       Code = "tensor_dtype"
	TensorShape       Code = "tensor_shape"
	TensorNonFinite   Code = "tensor_non_finite"
	CheckpointLimit   Code = "checkpoint_limit"
	WeightsRoot       Code = "weights_root_mismatch"
	SealFormat        Code = "seal_format"
	SealBinding       Code = "seal_binding"
	SealKey           Code = "seal_key"
	LogitsNonFinite   Code = "logits_non_finite"
	TrainerFailed     Code = "trainer_failed"
	TrainerMissing    Code = "trainer_missing"
	TrainingDiverged  Code = "training_diverged"
	JobInvalid        Code = "job_invalid"
	ScorerKilled      Code = "scorer_killed"
	ContentInvalid    Code = "content_invalid"
	ContentLimit      Code = "content_limit"
	ContentMissing    Code = "content_unavailable"
	ObservationsApart Code = "observations_apart"
	Sandbox           Code = "sandbox_failed"
	ImageRefused      Code = "image_refused"
	ExecutorFailed    Code = "executor_failed"
	ContainerLimit    Code = "container_limit"
)

// Info is one row of the table.
type Info struct {
	Code    Code
	Verdict Verdict
	Class   Class
	HTTP    int
	Doc     string
}

// Exit returns the process exit code that follows from the row's verdict.
func (i Info) Exit() int {
	if i.Verdict == Infra {
		return ExitInfra
	}
	return ExitRefused
}

func infra(c Code, http int, doc string) Info   { return Info{c, Infra, ClassNone, http, doc} }
func invalid(c Code, http int, doc string) Info { return Info{c, Invalid, ClassNone, http, doc} }
func refused(c Code, class Class, doc string) Info {
	return Info{c, Refused, class, 200, doc}
}

var table = []Info{
	infra(Internal, 500, "A failure that has no code of its own. The log has the details."),
	infra(Canceled, 503, "The work was stopped, for example by a shutdown, and goes on after it."),
	infra(Timeout, 504, "The answer was not ready in time; the work goes on and a repeated request collects it."),
	infra(Config, 500, "A setting is missing or wrong; the message names it."),
	infra(Storage, 500, "The state store or a cache folder cannot be read or written."),
	infra(Chain, 502, "The chain's RPC endpoint cannot be reached or gave no usable answer."),
	infra(Revert, 502, "A transaction or call reverted; the message holds the decoded reason."),
	infra(ScorerFailed, 500, "The scoring process failed for a reason that is not the submission's."),
	infra(ScorerMissing, 500, "The scoring program or libtensorflow is missing; `assay doctor` says what to do."),
	infra(ModelMissing, 502, "The bounty's model package cannot be had from any gateway."),
	infra(SetMissing, 502, "The bounty's sealed hidden set cannot be had from any gateway."),
	infra(SetInvalid, 500, "The bounty's hidden set cannot be opened by this oracle, is bound to other terms, or has another root."),
	infra(Profile, 500, "The terms ask for another runtime profile than this oracle runs."),
	infra(SecondDigest, 500, "The signer refused to sign a second, different evaluation for one request."),
	infra(Gateway, 502, "An IPFS gateway or node failed or sent bytes that do not match their CID."),
	invalid(BadRequest, 400, "The request body is malformed or a parameter is missing."),
	invalid(Unauthorized, 401, "The bearer key is missing or wrong."),
	invalid(NotOpen, 409, "The request is not open on the oracle contract."),
	invalid(UnknownOracle, 403, "The chain or oracle contract is not on this adapter's allow-list."),
	invalid(CallbackHost, 403, "The responseURL's host is not on the adapter's allow-list."),
	invalid(TooManyRequests, 429, "The queue is full; try again after the time in Retry-After."),
	infra(Pending, 504, "The evaluation is under way; a repeated request collects it."),
	invalid(ModelInvalid, 422, "The model package is malformed, or a file's digest differs from model.json's."),
	invalid(GraphOp, 422, "A graph holds an op that is not on the allow-list; the message names node and op."),
	invalid(GraphString, 422, "A graph uses the string dtype."),
	invalid(GraphLimit, 422, "A graph exceeds a limit on nodes, functions, constants or size."),
	invalid(GraphType, 422, "A graph uses a data type that is no plain number: a resource, a reference, complex or quantized numbers, or a variant outside of tensor lists."),
	invalid(DatasetInvalid, 422, "The dataset package is malformed; the message names the file or split."),
	invalid(EndpointUnknown, 404, "The adapter has no such endpoint or route."),
	invalid(MethodRefused, 405, "The route does not take this HTTP method."),
	invalid(BodyTooLarge, 413, "The request body exceeds the limit."),
	infra(Callback, 502, "The node could not be called back at its responseURL; the call is repeated."),
	refused(CheckpointFormat, ClassFormat, "The checkpoint is in no known format, or its structure is malformed."),
	refused(CheckpointTrunc, ClassFormat, "The checkpoint ends before its declared content does."),
	refused(TensorMissing, ClassFormat, "A tensor of the model is missing from the checkpoint."),
	refused(TensorUnexpected, ClassFormat, "The checkpoint holds a tensor that the model does not have."),
	refused(TensorDType, ClassFormat, "A tensor's dtype differs from the model's."),
	refused(TensorShape, ClassFormat, "A tensor's shape differs from the model's."),
	refused(TensorNonFinite, ClassValue, "A tensor holds NaN or an infinity."),
	refused(CheckpointLimit, ClassLimit, "The checkpoint exceeds a limit on bytes, tensors or header size."),
	refused(WeightsRoot, ClassBinding, "The weights' root differs from the committed one."),
	refused(SealFormat, ClassFormat, "The sealed submission is malformed or cannot be opened with this oracle's key."),
	refused(SealBinding, ClassBinding, "The sealed submission is bound to another miner, payee, bounty or chain."),
	refused(SealKey, ClassBinding, "The sealed submission's key is not the one that its header commits to."),
	refused(LogitsNonFinite, ClassValue, "The model's outputs with these weights hold NaN or an infinity."),
	refused(ScorerKilled, ClassLimit, "Scoring these weights exhausted memory or time, or crashed, three times."),
	refused(ContentInvalid, ClassFormat, "The content behind the CID is not a plain file or a flat folder of files."),
	refused(ContentLimit, ClassLimit, "The content behind the CID exceeds a limit on bytes, blocks or depth."),
	infra(TrainerFailed, 500, "The training process failed; the message says at what."),
	infra(TrainerMissing, 500, "The training program or libtensorflow is missing; `assay doctor` says what to do."),
	invalid(TrainingDiverged, 422, "The training loss became NaN or infinite: a lower learning rate or gradient clipping may help."),
	invalid(JobInvalid, 422, "A training job's field is missing or out of range, or does not fit the model or data; the message names it."),
	infra(Sandbox, 500, "The scorer's sandbox cannot be set up on this host, or lets something through; the message names the layer and what to do."),
	invalid(ImageRefused, 422, "A training image is not named, not pinned, not allowed, not there, or asks for what a container does not get; the message says which."),
	infra(ExecutorFailed, 500, "The container engine cannot be reached, failed, or lacks a protection that the executor insists on."),
	invalid(ContainerLimit, 422, "A training container went over a limit or wrote what it may not; the message names it."),
	{ContentMissing, Unavailable, ClassNone, 200, "The submission's content cannot be had from any gateway while the model's can."},
	{ObservationsApart, Unstable, ClassNone, 200, "The quorum's observations of the score do not agree within tolerance."},
}

var byCode = func() map[Code]Info {
	m := make(map[Code]Info, len(table))
	for _, row := range table {
		m[row.Code] = row
	}
	return m
}()

// Table returns every row, in the table's order.
func Table() []Info { return append([]Info(nil), table...) }

// Info returns the code's row, or Internal's for a code that is not in the table.
func (c Code) Info() Info {
	if row, ok := byCode[c]; ok {
		return row
	}
	return byCode[Internal]
}

// InfoOf returns the row of err's code.
func InfoOf(err error) Info { return CodeOf(err).Info() }

// String returns the verdict's name, used as a metric label.
func (v Verdict) String() string {
	return [...]string{"infra", "invalid", "refused", "unavailable", "unstable"}[v]
}

// String returns the class's name on chain.
func (c Class) String() string {
	return [...]string{"NONE", "BINDING", "FORMAT", "VALUE", "LIMIT"}[c]
}
