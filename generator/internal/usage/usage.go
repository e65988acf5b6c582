// Package usage is what is wrong with a command line, told as every other
// problem is: what is wrong, and a hint that mends it.
//
//	return usage.Wrongf("there is no format %q", format).Hintf("write text, json or github")
//
// A command ends with one of three kinds of errors: a mistake of who called it
// ([Error]), something that this machine could not do ([Failure]), or [ErrProblems],
// when all that is wrong has been told already.
package usage

import (
	"errors"

	"github.com/klarabo/klarabo/generator/internal/diag"
)

// ErrProblems ends a command whose problems have been printed already.
var ErrProblems = errors.New("there are problems")

// Error is a mistake in the command line itself. Without a hint, the command's
// help is named.
type Error struct{ diag.Fault }

// Wrongf is such a mistake.
func Wrongf(format string, args ...any) Error {
	return Error{diag.Fault{Msg: diag.Msg(format, args...)}}
}

// Hintf says how to mend it.
func (e Error) Hintf(format string, args ...any) Error {
	e.Fault.Hint = diag.Msg(format, args...)
	return e
}

func (e Error) Error() string { return e.Msg.String() }

// Of is what was asked for and cannot be done, as a mistake in the command line,
// where the error is a fault of ours; another one is of the machine that holds
// the files.
func Of(err error) error {
	if fault := (*diag.Fault)(nil); errors.As(err, &fault) {
		return Error{*fault}
	}
	return Failedf(err, "the files cannot be read")
}

// Failure is something that could not be done, and what the machine says of it.
type Failure struct {
	Msg   diag.Message
	Cause error
}

func (e Failure) Error() string { return e.Msg.String() + ": " + e.Cause.Error() }

// Failedf is such a failure.
func Failedf(cause error, format string, args ...any) error {
	return Failure{diag.Msg(format, args...), cause}
}

// Problem is an error of the command that was called so, as it is told, and
// whether it is a mistake of who called it.
func Problem(err error, command string) (p diag.Problem, wrong bool) {
	p = diag.Problem{Msg: diag.Reason(err)}
	var usage Error
	var failed Failure
	var fault *diag.Fault
	switch {
	case errors.As(err, &usage):
		p.Msg, p.Hint, wrong = usage.Msg, usage.Hint, true
		if p.Hint.Format == "" {
			p.Hint = diag.Msg("see `%s --help`", command)
		}
	case errors.As(err, &failed):
		p.Msg = diag.Msg("%s: %s", failed.Msg, failed.Cause)
	case errors.As(err, &fault):
		p.Msg, p.Hint = fault.Msg, fault.Hint
	}
	return p, wrong
}
