package picture

import (
	"archive/zip"
	"bytes"
	"testing"
)

func TestNoted(t *testing.T) {
	office := func(name, text string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(text))
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	for name, c := range map[string]struct {
		file   []byte
		place  bool
		author string
	}{
		"film of a phone": {[]byte("\x00\x00\x00\x18ftypmp42 moov udta\x00\x1e\xa9xyz\x00\x12+52.5163+013.3777/"), true, ""},
		"film of Apple":   {[]byte("ftypqt   mdta com.apple.quicktime.location.ISO6709"), true, ""},
		"plain film":      {[]byte("\x00\x00\x00\x18ftypmp42 moov mdat"), false, ""},
		"PDF":             {[]byte("%PDF-1.7\n1 0 obj\n<< /Author (Petra Muster) /Title (Liste) >>"), false, "Petra Muster"},
		"PDF, escaped":    {[]byte("<</Author(Petra \\(M\\374ller\\))>>"), false, "Petra (Müller)"},
		"PDF, UTF-16":     {[]byte("<</Author(\xFE\xFF\x00P\x00e\x00\xFC)>>"), false, "Peü"},
		"PDF, UTF-16 hex": {[]byte("<</Author<FEFF0050 006500FC>>>"), false, "Peü"},
		"PDF with XMP":    {[]byte("%PDF-1.7\n<dc:creator><rdf:Seq><rdf:li>Petra Muster</rdf:li></rdf:Seq></dc:creator>"), false, "Petra Muster"},
		"plain PDF":       {[]byte("%PDF-1.7\n<< /Author () /Title (Liste) >>"), false, ""},
		"docx":            {office("docProps/core.xml", "<x><dc:creator>Petra Muster</dc:creator></x>"), false, "Petra Muster"},
		"odt":             {office("meta.xml", "<x><meta:initial-creator>Petra Muster</meta:initial-creator></x>"), false, "Petra Muster"},
		"plain zip":       {office("liste.txt", "<dc:creator>x</dc:creator>"), false, ""},
		"broken zip":      {[]byte("PK\x03\x04"), false, ""},
	} {
		if place, author := Noted(c.file); place != c.place || author != c.author {
			t.Errorf("%s: %v, %q", name, place, author)
		}
	}
}
