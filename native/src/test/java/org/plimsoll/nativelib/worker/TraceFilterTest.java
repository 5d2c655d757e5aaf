package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFilterTest {
    private static final int LONG = 4_096;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "panic: position 424242|panic: (withheld)",
                "fatal error: runtime: out of memory|fatal error: runtime: out of memory",
                "SIGABRT: abort|SIGABRT: (withheld)",
                "[signal SIGSEGV: segmentation violation code=0x1 addr=0x67932 pc=0x1]|[signal SIGSEGV: (withheld)",
                "goroutine 17 gp=0xc0004 m=3 mp=0xc00 [running, locked to thread]:|goroutine 17 [running]:",
                "plimsoll.org/circuits/fold.(*Folder).add(0x67932, {0xc00, 0x3, 0x67932})|plimsoll.org/circuits/fold.(*Folder).add(withheld)",
                "main.answer.func1()|main.answer.func1(withheld)",
                "created by main.run in goroutine 1|created by main.run",
                "\tplimsoll.org/circuits/fold/fold.go:12 +0x1f fp=0xc0|\tplimsoll.org/circuits/fold/fold.go:12",
                "Exception in thread \"main\" java.lang.ArithmeticException: 424242 overflows|Exception in thread \"main\" java.lang.ArithmeticException",
                "Caused by: java.io.IOException: 424242|Caused by: java.io.IOException",
                "Caused by: java.lang.StackOverflowError|Caused by: java.lang.StackOverflowError",
                "\tat org.plimsoll.A.b(A.java:7)|\tat org.plimsoll.A.b(A.java:7)",
                "\tat java.base/java.lang.Thread.run(Native Method)|\tat java.base/java.lang.Thread.run(Native Method)",
                "\truntime/asm_amd64.s:1771 +0x1 fp=0xc0|\truntime/asm_amd64.s:1771",
                "\tgithub.com/consensys/gnark@v0.16.3/backend/plonk/bn254/prove.go:9|\tgithub.com/consensys/gnark@v0.16.3/backend/plonk/bn254/prove.go:9",
                "plimsoll: the library is missing|plimsoll: the library is missing",
            })
    void lineOfAKnownShape_isKeptWithoutItsValues(String line, String kept) {
        assertThat(TraceFilter.keep(line)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "424242",
                "quantity(424242)",
                "account.quantity(424242)",
                "rax    0x67932",
                "position: 424242 lots",
                "\tquantity:12345 row:3",
                "\taccount/ACME-SECRET:31337",
                "\taccount/ACME.goto:31337",
                "\taccount/fold.go:31337424242",
                "\tat account.ACME(31337)",
                "\tat account.ACME(lots: 31337)",
                "Caused by: 424242",
                "Caused by: ACME",
                " plimsoll: 424242",
                "fatal error: 424242",
                "goexit 424242",
                "{\"level\":\"debug\",\"witness\":424242}",
                ""
            })
    void lineOfUnknownShape_isLeftOut(String line) {
        assertThat(TraceFilter.keep(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.",
                "a",
                ".",
                "(",
                "\t",
                " ",
                "\ta.go",
                "1",
                "0x",
                "goroutine 1 ",
                "a.b(",
                "A.java:",
                " [a",
                "$."
            })
    void longLineOfOneShape_isLeftOutWithoutBacktracking(String part) {
        String filler = part.repeat(LONG / part.length());
        for (String head :
                List.of("", "\t", "created by ", "goroutine 1", "\tat ", "Caused by: ", "SIG", "fatal error: ")) {
            var steps = new CountedText(head + filler + "~");

            TraceFilter.keep(steps);

            assertThat(steps.reads()).as("characters read after '%s'", head).isLessThan(100L * LONG);
        }
    }

    /** A line that counts how often one of its characters is read, which is the work of a pattern. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private final long[] reads;

        CountedText(String text) {
            this(text, new long[1]);
        }

        private CountedText(String text, long[] reads) {
            this.text = text;
            this.reads = reads;
        }

        long reads() {
            return reads[0];
        }

        @Override
        public char charAt(int index) {
            reads[0]++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.substring(start, end), reads);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
