package ruletest

import "reflect"

// spare is the capacity of slices beyond their length, for rules that append
// to what is not theirs.
const spare = 2

// refer leaves v nil or, if it is a pointer, slice or map, sets it to something
// new.
func (m *maker) refer(v reflect.Value, depth, long int) {
	switch v.Kind() {
	case reflect.Pointer:
		if pick(m, true, false) {
			v.Set(reflect.New(v.Type().Elem()))
			m.fill(v.Elem(), depth, long)
		}
	case reflect.Slice:
		m.slice(v, depth, long)
	case reflect.Map:
		m.entries(v, depth, long)
	}
}

func (m *maker) slice(v reflect.Value, depth, long int) {
	type shape struct{ length, distinct int }
	s := pick(m, shape{2, 2}, shape{-1, 0}, shape{0, 0}, shape{1, 1}, shape{2, 1}, shape{long, 3})
	if s.length < 0 {
		return
	}
	if s.length == long {
		depth = min(depth, longDepth)
	}
	list := reflect.MakeSlice(v.Type(), s.length, s.length+spare)
	for i := range s.length {
		if i < s.distinct {
			m.fill(list.Index(i), depth, longInside)
		} else {
			list.Index(i).Set(list.Index(i % s.distinct))
		}
	}
	v.Set(list)
}

func (m *maker) entries(v reflect.Value, depth, long int) {
	length := pick(m, 2, -1, 0, 1, long)
	if length < 0 {
		return
	}
	if length == long {
		depth = min(depth, longDepth)
	}
	v.Set(reflect.MakeMap(v.Type()))
	for range length {
		key := reflect.New(v.Type().Key()).Elem()
		value := reflect.New(v.Type().Elem()).Elem()
		m.fill(key, depth, longInside)
		m.fill(value, depth, longInside)
		v.SetMapIndex(key, value)
	}
}
