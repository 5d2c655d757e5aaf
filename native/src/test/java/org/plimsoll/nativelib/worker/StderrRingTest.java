package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.nativelib.PrivateDirectory;

class StderrRingTest {
    private static final int SEGMENT = 100;

    @TempDir
    Path temp;

    @Test
    void manyLines_keepTheLastWithinTwoSegmentsOfTheOwner() throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("state"));
        try (var ring = new StderrRing(directory, "w", SEGMENT)) {
            for (int i = 0; i < 1_000; i++) {
                ring.add("line " + i);
            }
        }

        String both = "";
        for (String name : new String[] {"w.0.log", "w.1.log"}) {
            Path file = directory.resolve(name);
            assertThat(Files.size(file)).isBetween(1L, (long) SEGMENT);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            both += Files.readString(file);
        }
        assertThat(both).contains("line 999\n", "line 998\n").doesNotContain("line 1\n");
    }

    @Test
    void nothingPrinted_leavesNoFile() throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("state"));

        new StderrRing(directory, "w", SEGMENT).close();

        assertThat(directory.path()).isEmptyDirectory();
    }

    @Test
    void lineLongerThanASegment_isCut() throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("state"));
        try (var ring = new StderrRing(directory, "w", SEGMENT)) {
            ring.add("x".repeat(10 * SEGMENT));
        }

        assertThat(directory.resolve("w.0.log")).hasSize(SEGMENT);
    }

    @Test
    void linkInThePlaceOfASegment_isNotFollowed() throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("state"));
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Files.createSymbolicLink(directory.resolve("w.0.log"), precious);
        try (var ring = new StderrRing(directory, "w", SEGMENT)) {
            ring.add("line");
        }

        assertThat(precious).hasContent("precious");
    }

    @Test
    void segmentThatCannotBeMade_losesItsLinesOnly() throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("state"));
        Path inTheWay = Files.createDirectories(directory.resolve("w.1.log").resolve("full"));
        try (var ring = new StderrRing(directory, "w", SEGMENT)) {
            ring.add("x".repeat(SEGMENT));
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> ring.add("lost")).isInstanceOf(DirectoryNotEmptyException.class);
            }
            Files.delete(inTheWay);
            ring.add("kept");
        }

        assertThat(directory.resolve("w.1.log")).hasContent("kept");
    }

    @Test
    void whatIsWithheld_isCounted() throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("state"));
        try (var ring = new StderrRing(directory, "w", SEGMENT)) {
            String printed = "quantity 424242\n" + "y".repeat(10_000) + "\npanic: 424242\nlast 424242";
            new StderrDrain(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)), ring).run();
        }

        assertThat(directory.resolve("w.0.log"))
                .hasContent("(2 lines withheld)\npanic: (withheld)\n(1 lines withheld)\n");
    }
}
