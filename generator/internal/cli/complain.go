package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// errProblems ends a verb whose problems have been printed already.
var errProblems = errors.New("there are problems")

// usageError is a mistake in the command line itself.
type usageError struct{ diag.Fault }

func usagef(format string, args ...any) usageError {
	return usageError{diag.Fault{Msg: diag.Msg(format, args...)}}
}

// hint says how to mend it. Without one, the command's help is named.
func (e usageError) hint(format string, args ...any) usageError {
	e.Hint = diag.Msg(format, args...)
	return e
}

func (e usageError) Error() string { return e.Msg.String() }

// failure is something that could not be done, and what the machine says of it.
type failure struct {
	msg   diag.Message
	cause error
}

func (e failure) Error() string { return e.msg.String() + ": " + e.cause.Error() }

func failf(cause error, format string, args ...any) error {
	return failure{diag.Msg(format, args...), cause}
}

// complain tells why a verb ended, and returns the exit code for it.
func (g *global) complain(stderr io.Writer, cmd *cobra.Command, err error) int {
	if errors.Is(err, errProblems) {
		return exitProblems
	}
	p, code := diag.Problem{Msg: diag.Msg("%s", err.Error())}, exitFailed
	var usage usageError
	var failed failure
	var fault *diag.Fault
	switch {
	case errors.As(err, &usage):
		p.Msg, p.Hint, code = usage.Msg, usage.Hint, exitUsage
		if p.Hint.Format == "" {
			p.Hint = diag.Msg("see `%s --help`", cmd.CommandPath())
		}
	case errors.As(err, &failed):
		p.Msg = diag.Msg("%s: %s", failed.msg, failed.cause.Error())
	case errors.As(err, &fault):
		p.Msg, p.Hint = fault.Msg, fault.Hint
	}
	var b strings.Builder
	_ = diag.Text(&b, diag.List{p}.In(g.language()), nil, colorful(stderr)) // a builder takes everything
	fmt.Fprintln(stderr, strings.TrimSpace(b.String()))
	return code
}

// flagError is what is wrong with a flag, in our words.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	var fault *diag.Fault
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		e := usagef("%s has no flag --%s", cmd.CommandPath(), unknown.GetSpecifiedName())
		if near := catalog.Nearest(unknown.GetSpecifiedName(), known); near != "" {
			return e.hint("did you mean `%s`?", "--"+near)
		}
		return e
	case errors.As(err, &unknown):
		return usagef("%s has no flag -%s", cmd.CommandPath(), unknown.GetSpecifiedName())
	case errors.As(err, &empty):
		return usagef("--%s needs a value", empty.GetFlag().Name)
	case errors.As(err, &wrong) && errors.As(wrong.Unwrap(), &fault):
		return usageError{diag.Fault{Msg: diag.Msg("--%s: %s", wrong.GetFlag().Name, fault.Msg), Hint: fault.Hint}}
	case errors.As(err, &wrong):
		return usagef("--%s cannot be %q", wrong.GetFlag().Name, wrong.GetValue())
	}
	return usagef("%s", err.Error())
}

// unknownCommand is what a command says that has others below it.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			known = append(known, c.Name())
		}
	}
	e := usagef("there is no command %q", args[0])
	if near := catalog.Nearest(args[0], known); near != "" {
		return e.hint("did you mean `%s`?", near)
	}
	return e.hint("write one of: %s", strings.Join(known, ", "))
}

func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no %q", cmd.CommandPath(), args[0])
	}
	return nil
}

func oneArgument(what diag.Message) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usagef("%s takes %s", cmd.CommandPath(), what)
		}
		return nil
	}
}
