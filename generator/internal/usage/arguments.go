package usage

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
)

// FlagError is what is wrong with a flag, in our words.
func FlagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	var fault *diag.Fault
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		e := Wrongf("%s has no flag --%s", cmd.CommandPath(), unknown.GetSpecifiedName())
		if near := catalog.Nearest(unknown.GetSpecifiedName(), known); near != "" {
			return e.Hintf("did you mean `%s`?", "--"+near)
		}
		return e
	case errors.As(err, &unknown):
		return Wrongf("%s has no flag -%s", cmd.CommandPath(), unknown.GetSpecifiedName())
	case errors.As(err, &empty):
		return Wrongf("--%s needs a value", empty.GetFlag().Name)
	case errors.As(err, &wrong) && errors.As(wrong.Unwrap(), &fault):
		return Error{diag.Fault{Msg: diag.Msg("--%s: %s", wrong.GetFlag().Name, fault.Msg), Hint: fault.Hint}}
	case errors.As(err, &wrong):
		return Wrongf("--%s cannot be %q", wrong.GetFlag().Name, wrong.GetValue())
	}
	return Wrongf("%s", err)
}

// UnknownCommand is what a command says that has others below it.
func UnknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			known = append(known, c.Name())
		}
	}
	return Wrongf("there is no command %q", args[0]).Near(args[0], known)
}

// Near is the error with a hint at the known word that was meant, or at all.
func (e Error) Near(word string, known []string) Error {
	if near := catalog.Nearest(word, known); near != "" {
		return e.Hintf("did you mean `%s`?", near)
	}
	if len(known) == 0 {
		return e
	}
	return e.Hintf("write one of: %s", strings.Join(known, ", "))
}

// NoArguments refuses every argument.
func NoArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return Wrongf("%s takes no %q", cmd.CommandPath(), args[0])
	}
	return nil
}

// Arguments wants so many arguments, which are what is said.
func Arguments(least, most int, what diag.Message) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return Wrongf("%s takes %s", cmd.CommandPath(), what)
		}
		return nil
	}
}

// Language is what stands behind --lang, "" if nothing does.
func Language(args []string) string {
	if at := slices.Index(args, "--lang"); at >= 0 && at+1 < len(args) {
		return args[at+1]
	}
	return ""
}
