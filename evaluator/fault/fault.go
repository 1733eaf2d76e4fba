// Package fault holds Assay's one error type and the table of its codes.
//
// A code says once and for all whose fault a failure is, what the chain is told, which HTTP status and process exit code
// follow from it, and which label counts it. Everything else derives these from the code: no other place maps errors.
package fault

import (
	"errors"
	"fmt"
)

// Error is a failure with a code of the table. Its text may be shown to the caller; it never holds a secret or a raw score.
type Error struct {
	Code    Code
	Subject string // the tensor, graph node, file or field at fault, when there is one
	msg     string
	err     error
}

// New makes an Error from a code and a message saying what was wrong.
func New(code Code, format string, args ...any) *Error {
	return &Error{Code: code, msg: fmt.Sprintf(format, args...)}
}

// Wrap adds a code and the action under way to a cause. The cause stays reachable by errors.Is and errors.As.
func Wrap(code Code, err error, format string, args ...any) *Error {
	return &Error{Code: code, msg: fmt.Sprintf(format, args...), err: err}
}

// About names what the error is about, for example a tensor, and returns the error.
func (e *Error) About(subject string) *Error {
	e.Subject = subject
	return e
}

// Error prints the message, the subject and the cause; the code is left to the caller's own field.
func (e *Error) Error() string {
	text := e.msg
	if e.Subject != "" {
		text = fmt.Sprintf("%s: %s", e.Subject, text)
	}
	if e.err != nil {
		text += ": " + e.err.Error()
	}
	return text
}

// Unwrap returns the cause, or nil.
func (e *Error) Unwrap() error { return e.err }

// CodeOf returns the code of the outermost Error in err's chain, Internal for any other error and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// Is reports whether err's outermost code is one of codes.
func Is(err error, codes ...Code) bool {
	got := CodeOf(err)
	for _, c := range codes {
		if got == c {
			return true
		}
	}
	return false
}

// SubjectOf returns what the outermost Error in err's chain is about, or "".
func SubjectOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Subject
	}
	return ""
}
