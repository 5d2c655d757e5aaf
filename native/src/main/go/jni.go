package main

// #include "jni_glue.h"
import "C"

import (
	"fmt"
	"unsafe"

	"plimsoll.org/circuits/status"
)

// readBytes copies a Java array in. What it returns belongs to Go; nothing points into the Java heap afterwards.
func readBytes(env *C.JNIEnv, name string, array C.jbyteArray, most int) ([]byte, error) {
	if array == 0 {
		return nil, status.New(status.Malformed, name+" is missing")
	}
	count := C.plimsoll_length(env, C.jarray(array))
	if int(count) > most {
		return nil, status.New(status.Malformed, fmt.Sprintf("%s has %d bytes, more than %d", name, int(count), most))
	}
	to := make([]byte, int(count))
	if count > 0 && C.plimsoll_read(env, array, count, unsafe.Pointer(&to[0])) == 0 {
		return nil, status.New(status.Internal, name+" could not be read")
	}
	return to, nil
}

// target is where an entry leaves its result: out[0..length[0]).
type target struct {
	env    *C.JNIEnv
	out    C.jbyteArray
	length C.jintArray
}

// usable reports whether the caller gave both arrays. Without them there is nowhere to write, not even a sentence.
func (t target) usable() bool {
	return t.out != 0 && t.length != 0 && C.plimsoll_length(t.env, C.jarray(t.length)) >= 1
}

func (t target) capacity() int { return int(C.plimsoll_length(t.env, C.jarray(t.out))) }

// write copies a result out. The caller has compared its length with the capacity.
func (t target) write(result []byte) bool {
	if len(result) > 0 && C.plimsoll_write(t.env, t.out, C.jsize(len(result)), unsafe.Pointer(&result[0])) == 0 {
		return false
	}
	return C.plimsoll_write_length(t.env, t.length, C.jint(len(result))) != 0
}

// reader takes several arrays and keeps the first error, so that an entry checks once.
type reader struct {
	env *C.JNIEnv
	err error
}

func (r *reader) take(name string, array C.jbyteArray, most int) []byte {
	if r.err != nil {
		return nil
	}
	taken, err := readBytes(r.env, name, array, most)
	r.err = err
	return taken
}
