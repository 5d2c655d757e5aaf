package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFilterTest {
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
                "\tat org.plimsoll.A.b(A.java:7)|\tat org.plimsoll.A.b(A.java:7)",
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
                " plimsoll: 424242",
                "fatal error: 424242",
                "goexit 424242",
                "{\"level\":\"debug\",\"witness\":424242}",
                ""
            })
    void lineOfUnknownShape_isLeftOut(String line) {
        assertThat(TraceFilter.keep(line)).isNull();
    }

    @Test
    void longLine_isDecidedQuickly() {
        assertThat(TraceFilter.keep("a.".repeat(2_000) + "(")).isNull();
    }
}
