// Package executor trains in the researcher's own container image, by the Docker Engine's API, and takes nothing that the
// container says on trust.
//
// The image is pinned by its digest. The container has no network, no capability, a read-only root, a user that is not root,
// bounds on memory, processors, processes, time and output, and one folder to write to: a file system in memory of a fixed
// size, which a second container of ours, the holder, keeps mounted when the first one ends. What is written there leaves by
// the API as a tar stream that is read as a stranger's; weights are decoded against the model's manifest and their root is
// computed here. Events on standard output are those of package worker/train/job.
//
// Docker fits where train.Trainer does: worker.Trainer is the seam between a worker and whatever trains for it.
package executor
