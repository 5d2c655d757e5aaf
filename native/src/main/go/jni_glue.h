// The few JNI functions that Go calls. They are inline because cgo cannot call through the function table of JNIEnv.
#ifndef PLIMSOLL_JNI_GLUE_H
#define PLIMSOLL_JNI_GLUE_H

#include <jni.h>

static inline jsize plimsoll_length(JNIEnv *env, jarray array) {
  return (*env)->GetArrayLength(env, array);
}

// Each of these returns 0 when the JVM has an exception pending, which bounds checked before exclude.
static inline int plimsoll_read(JNIEnv *env, jbyteArray array, jsize count, void *to) {
  (*env)->GetByteArrayRegion(env, array, 0, count, (jbyte *)to);
  return !(*env)->ExceptionCheck(env);
}

static inline int plimsoll_write(JNIEnv *env, jbyteArray array, jsize count, const void *from) {
  (*env)->SetByteArrayRegion(env, array, 0, count, (const jbyte *)from);
  return !(*env)->ExceptionCheck(env);
}

static inline int plimsoll_write_length(JNIEnv *env, jintArray array, jint value) {
  (*env)->SetIntArrayRegion(env, array, 0, 1, &value);
  return !(*env)->ExceptionCheck(env);
}

#endif
