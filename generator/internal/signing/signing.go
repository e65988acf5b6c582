// Package signing is how a person signs texts at a terminal: with which key, on
// which day, after which texts were shown and a yes was given. What is signed,
// and how it is kept, is package signoff's.
package signing

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"time"

	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/signoff"
	"github.com/klarabo/klarabo/generator/internal/terminal"
	"github.com/klarabo/klarabo/generator/internal/usage"
)

// Session is one act of signing, as one of the site's reviewers.
type Session struct {
	Source   string     // the site's folder
	Files    fs.FS      // what stands in it
	Now      offer.Date // the day of signing; the zero Date is today
	As       string     // the reviewer's id
	Key      string     // the file of the private key, "" for the ssh-agent
	Yes      bool       // nobody is asked
	Quiet    bool       // what nobody would read is left out
	Lang     string     // of what is said
	In       io.Reader
	Out, Err io.Writer

	Ledger   *signoff.Ledger
	Reviewer *signoff.Reviewer
}

// Open loads the ledger, which must be sound: what is signed next counts on
// what was signed before. The command is what it is called for.
func (s *Session) Open(command string) error {
	if err := s.day(); err != nil {
		return err
	}
	if s.As == "" {
		return usage.Wrongf("%s needs --as, the reviewer who signs", command)
	}
	var problems diag.List
	s.Ledger, problems = signoff.Load(s.Files)
	if err := terminal.Report(s.Lang, s.Err, problems, s.Files); err != nil {
		return err
	}
	var ids []string
	for _, r := range s.Ledger.Reviewers {
		ids = append(ids, r.ID)
	}
	s.Reviewer = s.Ledger.Reviewer(s.As)
	switch {
	case s.Reviewer == nil && len(ids) == 0:
		return usage.Wrongf("there is no reviewer %s", s.As).Hintf("write data/reviewers/%s.yaml with name, role, key and from", s.As)
	case s.Reviewer == nil:
		return usage.Wrongf("there is no reviewer %s", s.As).Near(s.As, ids)
	case !s.Yes && terminal.Person(s.In) == nil:
		return usage.Wrongf("there is no terminal to ask on").Hintf("if you have read the texts, add --yes")
	}
	return nil
}

// Clock is where the day of signing comes from. Tests replace it, since theirs
// is another one; a user cannot.
var Clock = time.Now

// day is the day of signing, which is today's. Another one would say later that
// a text was approved before it was, or when nobody had read it.
func (s *Session) day() error {
	today := offer.DateOf(Clock())
	if s.Now.IsZero() {
		s.Now = today
	}
	if off := s.Now.Time().Sub(today.Time()).Abs(); off > 24*time.Hour {
		return usage.Wrongf("%s is not today: this computer's day is %s, and a sign-off is dated on the day on which it is made", s.Now, today).
			Hintf("leave out --now; if the computer's clock is wrong, mend it")
	}
	return nil
}

// Refuse reports why the reviewer may not sign.
func (s *Session) Refuse(err error) error {
	var fault *diag.Fault
	if !errors.As(err, &fault) {
		return err
	}
	return terminal.Report(s.Lang, s.Err, diag.List{{Rule: "sign-off", Msg: fault.Msg, Hint: fault.Hint}}, s.Files)
}

// Show prints a part of what is going to be signed. It is left out only if
// nobody would read it.
func (s *Session) Show(part diag.Message) {
	if !s.Quiet || !s.Yes {
		fmt.Fprintln(s.Out, part.In(s.Lang))
	}
}

// mostNamed is how many texts are named by one who signs without being asked.
const mostNamed = 20

// Sign shows what the act says of each text below its heading, asks, signs it,
// writes it, and returns its file. The key comes first, so that nobody reads in
// vain. With Yes they have been read: a few are named, and none is shown.
func (s *Session) Sign(act *signoff.Act, question diag.Message, heading func(*signoff.Entry)) (file string, err error) {
	signer, done, err := s.signer()
	if err != nil {
		return "", err
	}
	defer done()
	for _, e := range act.Entries {
		if s.Yes && len(act.Entries) > mostNamed {
			break
		}
		heading(e)
		if s.Yes {
			continue
		}
		for _, line := range e.Text.Lines {
			s.Show(diag.Msg("  %s", line))
		}
		s.Show(diag.Message{})
	}
	if !s.Yes && !terminal.Agreed(s.In, s.Err, diag.Msg("%s [y/N]", question).In(s.Lang)) {
		fmt.Fprintln(s.Err, diag.Msg("Nothing was signed.").In(s.Lang))
		return "", usage.ErrProblems
	}
	err = s.Ledger.Sign(act, signer)
	if fault := (*diag.Fault)(nil); errors.As(err, &fault) {
		return "", s.Refuse(err)
	}
	if err != nil {
		return "", usage.Failedf(err, "nothing was signed, since the key of %s refused", s.Reviewer.ID)
	}
	return act.File, s.write(act)
}

// write puts the act into the ledger. An interruption waits until it is there.
func (s *Session) write(act *signoff.Act) error {
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	defer signal.Stop(interrupted)
	root, err := os.OpenRoot(s.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	return signoff.Write(root, act)
}
