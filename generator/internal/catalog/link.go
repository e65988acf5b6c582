package catalog

import (
	"cmp"
	"reflect"
)

// name is what a reference names: a record of a folder.
type name struct{ folder, id string }

// link sets the references of whole records and drops those that refer to a
// record that is not there.
func (c *Catalog) link() {
	for dropped := true; dropped; { // what refers to a dropped record goes as well
		dropped = false
		there := map[name]reflect.Value{}
		for _, k := range recordKinds {
			for _, r := range k.all(c) {
				there[name{k.folder, idOf(r)}] = reflect.ValueOf(r)
			}
		}
		for _, k := range recordKinds {
			k.drop(c, func(record any) bool {
				good := linked(reflect.ValueOf(record).Elem(), there)
				dropped = dropped || !good
				return !good
			})
		}
	}
	c.complete()
}

// linked sets the references in a value, in whatever groups and lists they
// stand. It is false if one of them leads nowhere.
func linked(v reflect.Value, there map[name]reflect.Value) bool {
	if v.Kind() == reflect.Pointer {
		return v.IsNil() || linked(v.Elem(), there)
	}
	if folder := RefersTo(v.Type()); folder != "" {
		id := v.FieldByName("ID").String()
		if id == "" || IsWord(folder, id) {
			return true
		}
		to, ok := there[name{folder, id}]
		if ok {
			v.FieldByName("To").Set(to)
		}
		return ok
	}
	good := true
	switch s := ShapeOf(v.Type()); s.Kind {
	case ListKind:
		for i := range v.Len() {
			good = linked(v.Index(i), there) && good
		}
	case GroupKind:
		for _, f := range s.Fields {
			good = linked(v.FieldByIndex(f.index), there) && good
		}
	}
	return good
}

// complete gives each premium of an offer what its group and the offer say for
// it: whom it is for, and who stands behind it. The latter is not known while the
// site is broken.
func (c *Catalog) complete() {
	for _, o := range c.Offers {
		if c.Site != nil {
			o.Parties = c.Site.PartiesOf(o)
		}
		for _, group := range o.Premiums {
			for i := range group.From {
				s := &group.From[i]
				s.For, s.Parties = cmp.Or(s.For, group.For), o.Parties
			}
		}
	}
}
