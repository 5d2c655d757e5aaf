package org.plimsoll.nativelib;

import java.io.IOException;

/** A process that waits for a word and then loads the library. */
final class ExtractingMain {
    private ExtractingMain() {}

    public static void main(String[] arguments) throws IOException, NativeUnavailable {
        System.out.write('r');
        System.out.flush();
        if (System.in.read() >= 0) {
            NativeLibrary.load();
            System.out.write('l');
            System.out.flush();
        }
    }
}
