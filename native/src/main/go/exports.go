package main

// #include "jni_glue.h"
import "C"

import (
	"plimsoll.org/native/calls"
	"plimsoll.org/native/confine"
	"plimsoll.org/native/faults"
)

//export Java_org_plimsoll_nativelib_NativeCalls_describe
func Java_org_plimsoll_nativelib_NativeCalls_describe(env *C.JNIEnv, class C.jclass, out C.jbyteArray, length C.jintArray) C.jint {
	return C.jint(answer(target{env, out, length}, calls.Describe))
}

//export Java_org_plimsoll_nativelib_NativeCalls_confine
func Java_org_plimsoll_nativelib_NativeCalls_confine(_ *C.JNIEnv, class C.jclass, headroom C.jlong) C.jint {
	return C.jint(statusOnly(func() error { return confine.Process(int64(headroom)) }))
}

//export Java_org_plimsoll_nativelib_NativeCalls_setup
func Java_org_plimsoll_nativelib_NativeCalls_setup(
	env *C.JNIEnv, class C.jclass, keyStore C.jbyteArray, profile C.jint, out C.jbyteArray, length C.jintArray,
) C.jint {
	return C.jint(answer(target{env, out, length}, func() ([]byte, error) {
		store, err := readBytes(env, "key store", keyStore, calls.MostPath)
		if err != nil {
			return nil, err
		}
		return calls.Setup(store, int32(profile))
	}))
}

//export Java_org_plimsoll_nativelib_NativeCalls_prove
func Java_org_plimsoll_nativelib_NativeCalls_prove(
	env *C.JNIEnv, class C.jclass, keyStore, compiled, context, witness, out C.jbyteArray, length C.jintArray,
) C.jint {
	return C.jint(answer(target{env, out, length}, func() ([]byte, error) {
		in := reader{env: env}
		job := calls.ProveJob{
			KeyStore: in.take("key store", keyStore, calls.MostPath),
			Compiled: in.take("compiled schedule", compiled, calls.MostCompiled),
			Context:  in.take("context", context, calls.MostSmall),
			Witness:  in.take("witness", witness, calls.MostWitness),
		}
		defer clear(job.Witness) // a private copy must not outlive its proof
		if in.err != nil {
			return nil, in.err
		}
		return calls.Prove(job)
	}))
}

//export Java_org_plimsoll_nativelib_NativeCalls_verify
func Java_org_plimsoll_nativelib_NativeCalls_verify(
	env *C.JNIEnv, class C.jclass, keyStore, compiled, statement, proof, signature, expectation C.jbyteArray, specialise C.jint,
	out C.jbyteArray, length C.jintArray,
) C.jint {
	return C.jint(answer(target{env, out, length}, func() ([]byte, error) {
		in := reader{env: env}
		job := calls.VerifyJob{
			KeyStore:    in.take("key store", keyStore, calls.MostPath),
			Compiled:    in.take("compiled schedule", compiled, calls.MostCompiled),
			Statement:   in.take("statement", statement, calls.MostSmall),
			Proof:       in.take("proof", proof, calls.MostSmall),
			Signature:   in.take("signature", signature, calls.MostSmall),
			Expectation: in.take("expectation", expectation, calls.MostExpectation),
			Specialise:  int32(specialise),
		}
		if in.err != nil {
			return nil, in.err
		}
		return calls.Verify(job)
	}))
}

//export Java_org_plimsoll_nativelib_NativeCalls_bench
func Java_org_plimsoll_nativelib_NativeCalls_bench(
	env *C.JNIEnv, class C.jclass, profile C.jint, seed C.jlong, rounds C.jint, out C.jbyteArray, length C.jintArray,
) C.jint {
	return C.jint(answer(target{env, out, length}, func() ([]byte, error) {
		return calls.Bench(int32(profile), uint64(seed), int32(rounds))
	}))
}

//export Java_org_plimsoll_nativelib_NativeCalls_fault
func Java_org_plimsoll_nativelib_NativeCalls_fault(_ *C.JNIEnv, class C.jclass, kind C.jint) C.jint {
	return C.jint(statusOnly(func() error { return faults.Cause(int32(kind)) }))
}
