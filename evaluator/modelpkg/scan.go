package modelpkg

import (
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// scanner reads the wire format of a message without building it. It bounds what building it would allocate, and refuses
// what two parsers may understand differently: unknown fields, a singular field or map key given twice, several members of
// one oneof.
type scanner struct {
	rows, nodes int
	node        protoreflect.FullName // the message that is counted against MaxNodes
}

func newScanner() *scanner { return &scanner{node: "tensorflow.NodeDef"} }

func malformed(format string, args ...any) *fault.Error {
	return fault.New(fault.ModelInvalid, format, args...)
}

func tooMany(format string, args ...any) *fault.Error {
	return fault.New(fault.GraphLimit, format, args...)
}

// message checks one encoded message of the given type, and all that it holds.
func (s *scanner) message(md protoreflect.MessageDescriptor, b []byte, depth int) error {
	if depth > maxDepth {
		return tooMany("messages are nested more than %d deep", maxDepth)
	}
	if md.FullName() == s.node {
		s.nodes++
	}
	if s.nodes > MaxNodes {
		return tooMany("more than %d nodes", MaxNodes)
	}
	var seen fieldSet
	for len(b) > 0 {
		field, value, rest, err := s.next(md, b)
		if err != nil {
			return err
		}
		b = rest
		if err := seen.add(field, value); err != nil {
			return err
		}
		if field.Message() != nil {
			if err := s.message(field.Message(), value, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// next splits off one field and charges what it would allocate. value is nil for a number.
func (s *scanner) next(md protoreflect.MessageDescriptor, b []byte) (field protoreflect.FieldDescriptor, value, rest []byte, err error) {
	number, wire, n := protowire.ConsumeTag(b)
	if n < 0 {
		return nil, nil, nil, malformed("not a protocol buffer: %v", protowire.ParseError(n))
	}
	field = md.Fields().ByNumber(number)
	if field == nil || int(number) >= 64 {
		return nil, nil, nil, malformed("%s has an unknown field %d", md.FullName(), number)
	}
	if !wireFits(field, wire) {
		return nil, nil, nil, malformed("%s has wire type %d", field.FullName(), wire)
	}
	if s.rows++; s.rows > maxRows {
		return nil, nil, nil, tooMany("more than %d values", maxRows)
	}
	size := protowire.ConsumeFieldValue(number, wire, b[n:])
	if size < 0 {
		return nil, nil, nil, malformed("%s: %v", field.FullName(), protowire.ParseError(size))
	}
	if wire != protowire.BytesType {
		return field, nil, b[n+size:], nil
	}
	value, _ = protowire.ConsumeBytes(b[n:])
	return field, value, b[n+size:], s.packed(field, value)
}

// packed charges a packed list of varints, which grows eightfold when it is decoded.
func (s *scanner) packed(field protoreflect.FieldDescriptor, value []byte) error {
	if !field.IsList() || kindWire(field.Kind()) != protowire.VarintType {
		return nil
	}
	if s.rows += len(value); s.rows > maxRows {
		return tooMany("more than %d values", maxRows)
	}
	return nil
}

func wireFits(field protoreflect.FieldDescriptor, wire protowire.Type) bool {
	want := kindWire(field.Kind())
	return wire == want || (wire == protowire.BytesType && field.IsList())
}

func kindWire(kind protoreflect.Kind) protowire.Type {
	switch kind {
	case protoreflect.StringKind, protoreflect.BytesKind, protoreflect.MessageKind:
		return protowire.BytesType
	case protoreflect.FloatKind, protoreflect.Fixed32Kind, protoreflect.Sfixed32Kind:
		return protowire.Fixed32Type
	case protoreflect.DoubleKind, protoreflect.Fixed64Kind, protoreflect.Sfixed64Kind:
		return protowire.Fixed64Type
	default:
		return protowire.VarintType
	}
}

// fieldSet notes which singular fields, oneofs and map keys a message has given already.
type fieldSet struct {
	fields, oneofs uint64
	keys           map[string]bool
}

func (f *fieldSet) add(field protoreflect.FieldDescriptor, value []byte) error {
	if field.IsMap() {
		return f.addKey(field, value)
	}
	if field.IsList() {
		return nil
	}
	bit := uint64(1) << field.Number()
	if f.fields&bit != 0 {
		return malformed("%s is given twice", field.FullName())
	}
	f.fields |= bit
	if oneof := field.ContainingOneof(); oneof != nil {
		bit := uint64(1) << oneof.Index()
		if f.oneofs&bit != 0 {
			return malformed("%s is given twice", oneof.FullName())
		}
		f.oneofs |= bit
	}
	return nil
}

// addKey takes the entry's first bytes up to its value as the key: entries are encoded key first.
func (f *fieldSet) addKey(field protoreflect.FieldDescriptor, entry []byte) error {
	number, wire, n := protowire.ConsumeTag(entry)
	if n < 0 || number != 1 {
		return malformed("%s has an entry without a key", field.FullName())
	}
	size := protowire.ConsumeFieldValue(number, wire, entry[n:])
	if size < 0 {
		return malformed("%s: %v", field.FullName(), protowire.ParseError(size))
	}
	key := string(rune(field.Number())) + string(entry[n:n+size])
	if f.keys[key] {
		return malformed("%s has the key %q twice", field.FullName(), entry[n:n+size])
	}
	if f.keys == nil {
		f.keys = make(map[string]bool)
	}
	f.keys[key] = true
	return nil
}
