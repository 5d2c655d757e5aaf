package org.plimsoll.nativelib.worker;

/** How a worker process ends by its own will. A kill, a Go panic and the like give other codes. */
enum WorkerExit {
    END_OF_INPUT(0, "its input ended"),
    /** The JVM's own code for -XX:+ExitOnOutOfMemoryError. */
    OUT_OF_HEAP(3, "its Java heap was too small for the request"),
    USAGE(64, "it was started with wrong arguments"),
    BAD_FRAME(65, "it was sent something that is not a request"),
    NATIVE_UNAVAILABLE(69, "it could not load the native library"),
    NOT_CONFINED(71, "the operating system did not let it limit itself"),
    OUTPUT_LOST(74, "it could not write its answer");

    private final int code;
    private final String sentence;

    WorkerExit(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    int code() {
        return code;
    }

    /** What an exit code means, for people. */
    static String explain(int code) {
        for (WorkerExit exit : values()) {
            if (exit.code == code) {
                return "exit code " + code + ": " + exit.sentence;
            }
        }
        return "exit code " + code;
    }
}
