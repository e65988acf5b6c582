package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"
	"golang.org/x/term"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
)

// signing is what approve and revoke have in common: a ledger, one of its
// reviewers, and his key.
type signing struct {
	g       *global
	cmd     *cobra.Command
	now     offer.Date // the day of signing
	as, key string
	comment string
	yes     bool

	files    fs.FS
	ledger   *signoff.Ledger
	reviewer *signoff.Reviewer
}

func (s *signing) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.as, "as", "", "the `reviewer` in data/reviewers who signs")
	cmd.Flags().StringVar(&s.key, "key", "", "the `file` of the reviewer's private key (default: the ssh-agent)")
	cmd.Flags().BoolVar(&s.yes, "yes", false, "sign without asking")
	cmd.Flags().Var((*dateFlag)(&s.now), "now", "the `day` of signing where you are, if it is not this computer's: at most one off")
}

// open loads the ledger, which must be sound: what is signed next counts on
// what was signed before.
func (s *signing) open(cmd *cobra.Command) (err error) {
	s.cmd = cmd
	if err := s.day(); err != nil {
		return err
	}
	if s.as == "" {
		return usagef("%s needs --as, the reviewer who signs", cmd.Name())
	}
	if !s.yes && s.terminal() == nil {
		return usagef("there is no terminal to ask on").hint("if you have read the texts, add --yes")
	}
	if s.files, err = openSource(s.g.source); err != nil {
		return err
	}
	var problems diag.List
	s.ledger, problems = signoff.Load(s.files)
	if err := report(s.g.language(), cmd.ErrOrStderr(), problems, s.files); err != nil {
		return err
	}
	if s.reviewer = s.ledger.Reviewer(s.as); s.reviewer == nil {
		var ids []string
		for _, r := range s.ledger.Reviewers {
			ids = append(ids, r.ID)
		}
		if len(ids) == 0 {
			return usagef("there is no reviewer %s", s.as).hint("write data/reviewers/%s.yaml with name, role, key and from", s.as)
		}
		return usagef("there is no reviewer %s", s.as).hint("reviewers are: %s", strings.Join(ids, ", "))
	}
	return nil
}

// clock is where the day of signing comes from. Tests replace it, since theirs
// is another one; a user cannot.
var clock = time.Now

// day is the day of signing, which is today's. Another one would say later that
// a text was approved before it was, or when nobody had read it.
func (s *signing) day() error {
	today := offer.DateOf(clock())
	if s.now.IsZero() {
		s.now = today
	}
	if off := s.now.Time().Sub(today.Time()).Abs(); off > 24*time.Hour {
		return usagef("%s is not today: this computer's day is %s, and a sign-off is dated on the day on which it is made", s.now, today).
			hint("leave out --now; if the computer's clock is wrong, mend it")
	}
	return nil
}

// refuse reports why the reviewer may not sign.
func (s *signing) refuse(err error) error {
	var fault *diag.Fault
	if !errors.As(err, &fault) {
		return err
	}
	return report(s.g.language(), s.cmd.ErrOrStderr(), diag.List{{Rule: "sign-off", Msg: fault.Msg, Hint: fault.Hint}}, s.files)
}

// show prints a part of what is going to be signed. It is left out only if
// nobody would read it.
func (s *signing) show(part diag.Message) {
	if !s.g.quiet || !s.yes {
		fmt.Fprintln(s.cmd.OutOrStdout(), part.In(s.g.language()))
	}
}

// ask wants a yes for what was shown.
func (s *signing) ask(question diag.Message) error {
	if s.yes {
		return nil
	}
	fmt.Fprint(s.cmd.ErrOrStderr(), diag.Msg("%s [y/N] ", question).In(s.g.language()))
	answer, _ := bufio.NewReader(s.cmd.InOrStdin()).ReadString('\n') // no answer is a no
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes", "j", "ja":
		return nil
	}
	fmt.Fprintln(s.cmd.ErrOrStderr(), diag.Msg("Nothing was signed.").In(s.g.language()))
	return errProblems
}

// terminal is the standard input if a person sits there, or nil.
func (s *signing) terminal() *os.File {
	if f, ok := s.cmd.InOrStdin().(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return f
	}
	return nil
}

// mostNamed is how many texts are named by one who signs without being asked.
const mostNamed = 20

// sign shows what the act says of each text below its heading, asks, signs it,
// and only then writes it. The key comes first, so that nobody reads in vain.
// With --yes they have been read: a few are named, and none is shown.
func (s *signing) sign(act *signoff.Act, question diag.Message, heading func(*signoff.Entry)) error {
	signer, done, err := s.signer()
	if err != nil {
		return err
	}
	defer done()
	for _, e := range act.Entries {
		if s.yes && len(act.Entries) > mostNamed {
			break
		}
		heading(e)
		if s.yes {
			continue
		}
		for _, line := range e.Text.Lines {
			s.show(diag.Msg("  %s", line))
		}
		s.show(diag.Message{})
	}
	if err := s.ask(question); err != nil {
		return err
	}
	err = s.ledger.Sign(act, signer)
	if fault := (*diag.Fault)(nil); errors.As(err, &fault) {
		return s.refuse(err)
	}
	if err != nil {
		return failf(err, "nothing was signed, since the key of %s refused", s.reviewer.ID)
	}
	return s.write(act)
}

// write puts the act into the ledger. An interruption waits until it is there.
func (s *signing) write(act *signoff.Act) error {
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	defer signal.Stop(interrupted)
	root, err := os.OpenRoot(s.g.source)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := signoff.Write(root, []*signoff.Act{act}); err != nil {
		return err
	}
	s.g.say(s.cmd, "%s", act.File)
	return nil
}

// whole is the one known sum that begins with what was typed; of says what the
// known ones are sums of.
func whole(typed string, known []string, of diag.Message) (string, error) {
	typed = "h1:" + strings.TrimPrefix(typed, "h1:")
	var found []string
	for _, sum := range known {
		if strings.HasPrefix(sum, typed) {
			found = append(found, sum)
		}
	}
	switch {
	case len(typed) < len("h1:")+6:
		return "", usagef("%s is too short", typed).hint("write at least six characters after h1:")
	case len(found) == 0:
		return "", usagef("%s is the sum of no %s", typed, of)
	case len(found) > 1:
		return "", usagef("%s is the beginning of several sums", typed).hint("write more of it")
	}
	return found[0], nil
}

// signer is the reviewer's key in the file that was named, or in the agent.
func (s *signing) signer() (signer ssh.Signer, done func() error, err error) {
	done = func() error { return nil }
	where := ""
	if s.key == "" {
		signer, done, err = s.reviewer.AgentSigner(os.Getenv("SSH_AUTH_SOCK"))
	} else {
		pem, failed := readKey(s.key)
		if failed != nil {
			return nil, nil, usagef("the key cannot be read: %s", failed.Error())
		}
		where = s.key + ": "
		signer, err = s.reviewer.KeySigner(pem, s.passphrase())
	}
	var fault *diag.Fault
	if errors.As(err, &fault) {
		return nil, nil, usageError{diag.Fault{Msg: diag.Msg("%s%s", where, fault.Msg), Hint: fault.Hint}}
	}
	return signer, done, err
}

// readKey reads a key's file, of which no more is read than a key can have. A
// pipe is no file: it might never end.
func readKey(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a regular file", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, 1<<20))
}

// passphrase asks for what opens the key; nil if there is nobody to ask.
func (s *signing) passphrase() func() ([]byte, error) {
	tty := s.terminal()
	if tty == nil {
		return nil
	}
	return func() ([]byte, error) {
		fmt.Fprint(s.cmd.ErrOrStderr(), diag.Msg("Passphrase of %s: ", s.key).In(s.g.language()))
		defer fmt.Fprintln(s.cmd.ErrOrStderr())
		return term.ReadPassword(int(tty.Fd()))
	}
}
