package signoff

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/crypto/ssh"

	"github.com/klarabo/klarabo/generator/internal/catalog"
	"github.com/klarabo/klarabo/generator/internal/diag"
	"github.com/klarabo/klarabo/generator/internal/offer"
	"github.com/klarabo/klarabo/generator/internal/rules"
)

// AuthorRole is the role in which whoever wrote a text signs it, where the
// policy says that the author is none of those who approve. Nothing but this
// signature says who that is: data are written by editors, clauses by lawyers,
// and a repository's history names whoever saved the file.
const AuthorRole = "author"

// Asked is the sign-offs that a policy asks for texts of a kind, nil for none.
// The short form, `required` alone, is for what Klarabo composes and for the
// policy itself; for pages and looks the policy must have a key of their own.
func Asked(p *offer.SignOffPolicy, kind TextKind) *offer.SignOff {
	if p == nil {
		return nil
	}
	own := map[TextKind]*offer.SignOff{
		Disclosures: p.Disclosures, Wordings: p.Disclosures, Registers: p.Register, Pages: p.Pages, Looks: p.Looks, Policies: p.Policy,
	}[kind]
	if own == nil && len(p.Required) > 0 && kind != Pages && kind != Looks {
		return &offer.SignOff{Required: p.Required}
	}
	return own
}

// AskedOf tells whether the policy asks somebody in the role to sign texts of a kind.
func AskedOf(p *offer.SignOffPolicy, kind TextKind, role string) bool {
	asked := Asked(p, kind)
	return asked != nil && (slices.Contains(asked.Required, role) || asked.Author == offer.AuthorApart && role == AuthorRole)
}

// PolicyText is the policy as a text, whose sum a build can be given, and which
// reviewers sign: what `sign_off` of data/site.yaml asks for each kind of text,
// who may sign in which role with which key, and each waiver of a rule that
// cites a norm. Comments and the order of keys in these files are no part of
// it. Each line is one of
//
//	disclosure: required ROLE, ROLE; people N; author counts|apart
//	disclosure: nothing
//	reviewer ID: role "ROLE"; from DAY; until DAY; key KEY; name "NAME"
//	waiver RULE in FILE until DAY: "REASON"
func PolicyText(cat *catalog.Catalog, l *Ledger) *Text {
	var lines []string
	for _, kind := range Kinds {
		lines = append(lines, string(kind)+": "+askedLine(Asked(cat.Site.SignOff, kind)))
	}
	for _, r := range l.Reviewers {
		until := "-"
		if r.Until != nil {
			until = r.Until.String()
		}
		lines = append(lines, fmt.Sprintf("reviewer %s: role %q; from %s; until %s; key %s; name %q", r.ID, r.Role, r.From, until, r.Key, r.Name))
	}
	for _, w := range waivers(cat) {
		lines = append(lines, fmt.Sprintf("waiver %s in %s until %s: %q", w.Rule, rules.WaivedFile(w.Where), w.Until, w.Reason))
	}
	t, err := newText(Policies, nil, "", lines)
	if err != nil { // all values are quoted, or of types without white space
		panic(err)
	}
	t.At = cat.At(cat.Site, "sign_off")
	return t
}

func askedLine(s *offer.SignOff) string {
	if s == nil {
		return "nothing"
	}
	roles := make([]string, len(s.Required))
	for i, r := range s.Required {
		roles[i] = fmt.Sprintf("%q", r)
	}
	return fmt.Sprintf("required %s; people %d; author %s", strings.Join(roles, ", "), people(s), s.Author.Or())
}

// people is how many must sign, the author not counted.
func people(s *offer.SignOff) int { return max(s.People, len(s.Required)) }

// waivers is those of rules that cite a norm, sorted.
func waivers(cat *catalog.Catalog) (legal []offer.Waiver) {
	for _, w := range cat.Site.Waivers {
		if r, ok := rules.Find(w.Rule); !ok || r.Legal() {
			legal = append(legal, w)
		}
	}
	slices.SortStableFunc(legal, func(a, b offer.Waiver) int {
		return strings.Compare(a.Rule+" "+a.Where, b.Rule+" "+b.Where)
	})
	return legal
}

// Words says the policy, a message a line.
func Words(cat *catalog.Catalog, l *Ledger) (all []diag.Message) {
	for _, kind := range Kinds {
		all = append(all, diag.Msg("%s: %s", kind.plural(), askedWords(Asked(cat.Site.SignOff, kind))))
	}
	for _, r := range l.Reviewers {
		all = append(all, diag.Msg("%s (%s) may sign as %s %s, with the key %s", r.Name, r.ID, r.Role, r.days(), ssh.FingerprintSHA256(r.Key)))
	}
	if len(l.Reviewers) == 0 {
		all = append(all, diag.Msg("nobody is named in %s who may sign", reviewersFolder))
	}
	for _, w := range waivers(cat) {
		all = append(all, diag.Msg("the rule %s need not be kept in %s until %s: %s", w.Rule, rules.WaivedFile(w.Where), w.Until, w.Reason))
	}
	return all
}

func askedWords(s *offer.SignOff) diag.Message {
	if s == nil {
		return diag.Msg("nobody must sign")
	}
	who := diag.Plural(people(s), "1 person must sign (%[2]s)", "%d people must sign (%s)")
	who.Args = []any{people(s), strings.Join(s.Required, ", ")}
	if s.Author == offer.AuthorApart {
		return diag.Msg("%s, and the author, who is none of them", who)
	}
	return who
}

// plural is texts of a kind in words.
func (k TextKind) plural() diag.Message {
	return map[TextKind]diag.Message{
		Disclosures: diag.Msg("disclosures"),
		Registers:   diag.Msg("registers of who ships what"),
		Wordings:    diag.Msg("wordings of prices and terms"),
		Pages:       diag.Msg("pages in content/, and those that `links` names"),
		Looks:       diag.Msg("looks at a design"),
		Policies:    diag.Msg("the policy itself"),
	}[k]
}

// SumInstead says what has replaced the sum of the reviewers alone.
var SumInstead = diag.Msg("set KLARABO_POLICY_SUM (or --policy-sum) to what `klarabo policy --sum` prints: it names who must sign what, the reviewers and the waivers")

// CheckPolicy holds the policy against the sum that the build was given. A
// site that asks nobody to sign has no policy that could be the right one.
func CheckPolicy(cat *catalog.Catalog, l *Ledger, pin string) (list diag.List) {
	const rule = "policy-sum"
	anew := diag.Msg("look at what changed in `sign_off`, in the waivers and in %s; if it is right, let whoever keeps the sum (--policy-sum, KLARABO_POLICY_SUM) set it anew: `klarabo policy` prints it", reviewersFolder)
	policy := PolicyText(cat, l)
	switch {
	case cat.Site.SignOff == nil:
		list.Error(policy.At, rule, diag.Msg("this build is given a policy's sum, and the site has no `sign_off`"),
			diag.Msg("take `sign_off` back from the repository's history; it was there when the sum was made"))
	case !l.whole:
		list.Error(diag.Pos{File: reviewersFolder}, rule, diag.Msg("the policy cannot be held against its sum, since a reviewer's file is broken"), anew)
	case policy.Sum() != pin:
		list.Error(policy.At, rule, diag.Msg("the policy is not the one that this build is given: its sum is %s, the given one is %s", policy.Sum(), pin), anew)
	}
	return list
}

// checkAsked tells what a policy asks for that cannot be on the day now, and
// for which kinds of text.
func (l *Ledger) checkAsked(cat *catalog.Catalog, now offer.Date) (hopeless map[TextKind]bool, list diag.List) {
	hopeless = map[TextKind]bool{}
	policy := cat.Site.SignOff
	if policy == nil {
		return hopeless, nil
	}
	none := true
	for _, kind := range Kinds {
		asked := Asked(policy, kind)
		if asked == nil {
			continue
		}
		none = false
		unfilled, persons := l.unfilled(asked, now), l.persons(asked, now)
		for _, role := range unfilled {
			list.Error(rolePos(cat, policy, asked, role), rule, diag.Msg("nobody in %s may sign as %s on %s", reviewersFolder, role, now),
				diag.Msg("write data/reviewers/ID.yaml with name, role: %s, key and from; or correct the role", role))
		}
		hopeless[kind] = len(unfilled) > 0
		switch {
		case hopeless[kind] || asked.People == 0:
		case asked.People < len(asked.Required):
			list.Error(cat.Pos(cat.Site, &asked.People), rule, diag.Msg("%d is fewer than the roles, each of which is a person's of its own", asked.People),
				diag.Msg("write people: %d or more, or leave it out", len(asked.Required)))
		case persons < asked.People:
			hopeless[kind] = true
			list.Error(cat.Pos(cat.Site, &asked.People), rule,
				diag.Msg("%d people must sign, and %s may do so on %s as %s", asked.People, diag.Plural(persons, "only 1", "only %d"), now, strings.Join(asked.Required, ", ")),
				diag.Msg("add reviewers to %s, or ask for fewer people", reviewersFolder))
		}
	}
	if none {
		list.Error(cat.At(cat.Site, "sign_off"), rule, diag.Msg("`sign_off` asks nobody to sign anything"),
			diag.Msg("write `required: [legal]` below it, or delete it"))
	}
	return hopeless, list.Sorted() // of what several kinds ask for in one place, once
}

// rolePos is where a policy asks for a role.
func rolePos(cat *catalog.Catalog, policy *offer.SignOffPolicy, asked *offer.SignOff, role string) diag.Pos {
	if role == AuthorRole && !slices.Contains(asked.Required, role) {
		return cat.Pos(cat.Site, &asked.Author)
	}
	i := slices.Index(asked.Required, role)
	if len(policy.Required) > 0 && &asked.Required[0] == &policy.Required[0] {
		return cat.At(cat.Site, "sign_off", "required", fmt.Sprint(i))
	}
	return cat.Pos(cat.Site, &asked.Required[i])
}

// unfilled is the roles of what is asked in which nobody may sign.
func (l *Ledger) unfilled(asked *offer.SignOff, now offer.Date) (roles []string) {
	for _, n := range needs(asked) {
		for _, role := range n {
			if !slices.Contains(roles, role) && !slices.ContainsFunc(l.Reviewers, func(r *Reviewer) bool { return r.Role == role && r.On(now) }) {
				roles = append(roles, role)
			}
		}
	}
	return roles
}

// persons is how many people may sign in the roles of what is asked.
func (l *Ledger) persons(asked *offer.SignOff, now offer.Date) int {
	var names []string
	for _, r := range l.Reviewers {
		known := slices.ContainsFunc(names, func(name string) bool { return samePerson(name, r.Name) })
		if r.On(now) && slices.Contains(asked.Required, r.Role) && !known {
			names = append(names, r.Name)
		}
	}
	return len(names)
}
