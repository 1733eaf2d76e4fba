package modelpkg

import "regexp"

// pinned is an image reference without a tag: host (with a dot, a port, or localhost) and path as the distribution
// specification has them, then the manifest's digest. A tag beside the digest would say nothing, and be a second spelling.
var pinned = regexp.MustCompile(`^(([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:[1-9][0-9]{0,4})?/)?` +
	`[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*@sha256:[0-9a-f]{64}$`)

// CheckImage wants name@sha256:<64 lower-case hex digits>.
func CheckImage(image string) error {
	if len(image) > maxName || !pinned.MatchString(image) {
		return malformed("the training image %q is not name@sha256:<64 lower-case hex digits> without a tag", clip(image))
	}
	return nil
}

func (m *Manifest) checkTraining() error {
	if m.Training == nil {
		return nil
	}
	return CheckImage(m.Training.Image)
}
