package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** A data directory with a real pocket key, a recent schedule, a book with canaries, its certificate, and a policy. */
final class Desk {
    static final String NONCE = "5f".repeat(32);

    /** What the book holds and nothing public may show. */
    private static final List<String> CANARIES = List.of("71414141", "71,414,141", "7,141,414,141", "CanaryWharf");

    final Path home;
    final Cli cli;
    final Path schedule;
    final Path book;
    final Path certificate;
    final Path policy;

    Desk(Path home) {
        this.home = home;
        cli = new Cli(home);
        String recent =
                Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS).toString();
        schedule = TestFiles.write(
                home.resolve("schedule.yaml"),
                TestFiles.text(TestFiles.POCKET_SCHEDULE)
                        .replaceFirst("2026-11-20T16:00:00Z", recent)
                        .replaceFirst(
                                "  - \\{name: initial",
                                "  - {name: cushioned, ppm: 1_000_000, headroom: 2_500_000}\n$0"));
        book = TestFiles.write(
                home.resolve("book.yaml"),
                TestFiles.text(TestFiles.POCKET_BOOK)
                        .replaceFirst("account: .*", "account: CanaryWharf")
                        .replaceFirst("cash: [0-9_]*", "cash: 7141414141"));
        certificate = home.resolve("book.plimsoll");
        assertThat(cli.run("keys", "setup", "--insecure", "--profile", "pocket").exit())
                .isZero();
        Cli.Result proved = prove(book, certificate);
        assertThat(proved.exit()).as(proved.err()).isZero();
        assertNoCanary(proved);
        policy = policy();
    }

    Cli.Result prove(Path ownBook, Path out, Object... more) {
        return prove("initial", ownBook, out, more);
    }

    Cli.Result prove(String level, Path ownBook, Path out, Object... more) {
        return run(
                List.of(
                        "prove",
                        "account",
                        "--schedule",
                        schedule,
                        "--book",
                        ownBook,
                        "--level",
                        level,
                        "--profile",
                        "pocket",
                        "--audience",
                        "venue.example",
                        "--nonce",
                        NONCE,
                        "--out",
                        out),
                more);
    }

    Cli.Result verify(Path file, Path ownSchedule, Path ownPolicy, String nonce, Object... more) {
        return run(
                List.of(
                        "verify",
                        "--certificate",
                        file,
                        "--schedule",
                        ownSchedule,
                        "--policy",
                        ownPolicy,
                        "--nonce",
                        nonce),
                more);
    }

    Cli.Result explain(Path ownBook, Object... more) {
        return run(
                List.of("margin", "explain", "--schedule", schedule, "--book", ownBook, "--profile", "pocket"), more);
    }

    Cli.Result report(Path ownBook, Path page, Object... more) {
        return run(
                List.of(
                        "margin",
                        "report",
                        "--schedule",
                        schedule,
                        "--book",
                        ownBook,
                        "--profile",
                        "pocket",
                        "--html",
                        page),
                more);
    }

    static void assertNoCanary(Cli.Result result) {
        assertThat(result.out() + result.err()).doesNotContain(CANARIES);
    }

    static void copyTree(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(p -> !p.toString().contains("workers")).toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path find(Path root, String name) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cli.Result run(List<Object> args, Object... more) {
        return cli.run(Stream.concat(args.stream(), Stream.of(more)).toArray());
    }

    private Path policy() {
        String issuer = String.valueOf(
                cli.run("inspect", certificate, "--json").object().get("issuer_key"));
        String digest = cli.run("schedule", "digest", schedule).out().strip();
        return TestFiles.write(home.resolve("policy.yaml"), """
                name: Test
                audience: venue.example
                setups: [DEVELOPMENT]
                issuers: ["%s"]
                schedules: ["%s"]
                schedule_max_age_seconds: 86_400
                least_level_ppm: 1_000_000
                least_assurance: SELF_DECLARED
                longest_lifetime_seconds: 600
                clock_skew_seconds: 5
                """.formatted(issuer, digest));
    }
}
