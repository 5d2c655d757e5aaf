package org.plimsoll.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.cli.DemoRun.Attempt;
import org.plimsoll.cli.DemoRun.Proven;
import org.plimsoll.prover.explain.HealthRatio;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Share;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;
import org.plimsoll.schedule.RiskSchedule;

/** Tells the demo, at most 100 columns wide. */
final class DemoStory {
    private static final int SHORT_DIGEST = 16;

    private final Style style;
    private int chapter;

    DemoStory(Style style) {
        this.style = style;
    }

    String opening() {
        return style.title("Plimsoll: a trading book is proven adequate, and nothing of it is shown.") + "\n";
    }

    String keys(Map<ProfileShape, Workers.DevelopmentKey> keys) {
        StringBuilder out = new StringBuilder(heading("Keys"));
        keys.forEach((shape, key) -> out.append(String.format(
                "   %-7s %s  %s%n", shape.profileName(), key.digest(), key.created() ? "made now" : "cached")));
        out.append(faint("Development keys: whoever made them could forge. A production policy refuses them."));
        return out.toString();
    }

    String margin(RiskSchedule schedule, MarginExplanation margin, int positions) {
        StringBuilder out = new StringBuilder(heading("What the owner sees"));
        out.append(String.format("   %d positions, cash and collateral, under \"%s\"%n", positions, schedule.name()));
        out.append(String.format(
                "   (%d instruments, %d scenarios), amounts in %s%n%n",
                schedule.message().getInstrumentsCount(), schedule.message().getScenariosCount(), schedule.currency()));
        MoneyText money = margin.money();
        for (Share share : margin.requirementShares()) {
            out.append(amount("requirement of " + share.name(), money.up(share.amount()), binding(margin, share)));
        }
        out.append(amount("required at level " + DemoScene.LEVEL, money.up(margin.required()), ""));
        out.append(amount("equity after haircuts", money.down(margin.equity()), ""));
        Money headroom = margin.headroom();
        String health = margin.health().map(HealthRatio::text).orElse("nothing is required");
        out.append(amount("headroom", money.down(headroom), "  health ratio " + health));
        return out.append(faint("\"plimsoll margin explain\" shows every number behind these."))
                .toString();
    }

    String proof(Proven proven) {
        double seconds = proven.certified().usage().wall().toNanos() / 1e9;
        return heading("The certificate")
                + String.format(
                        Locale.ROOT,
                        "   proof made in %.2f s; the certificate is %d bytes, %d of them the proof%n"
                                + "   (the demo's clock stands half an hour after the schedule was published)%n",
                        seconds,
                        proven.certified().file().size(),
                        proven.certified().certificate().getProof().size());
    }

    String verdict(Proven proven, Verdict verdict) {
        StringBuilder out = new StringBuilder(heading("The verifier, with its own schedule, policy and keys"));
        String answer = verdict.getVerified() ? style.yes("VERIFIED") : style.no("NOT VERIFIED");
        out.append("   ")
                .append(answer)
                .append(", with a ")
                .append(style.no("DEVELOPMENT"))
                .append(" key\n\n");
        if (verdict.getVerified()) {
            learned(out, proven);
        } else {
            out.append("   ").append(verdict.getDetail()).append('\n');
        }
        return out.toString();
    }

    private void learned(StringBuilder out, Proven proven) {
        Statement s = proven.certified().certificate().getStatement();
        out.append("   It learned\n");
        out.append(item("the book behind commitment " + shortHex(Hex.of(s.getBookCommitment())) + " is adequate"));
        out.append(item("at " + DemandText.of(proven.scene().schedule(), s)));
        out.append(item("under schedule " + shortHex(Hex.of(s.getScheduleDigest()))));
        out.append(item("said to " + s.getAudience() + ", for its nonce, from "
                + Instant.ofEpochSecond(s.getNotBefore()) + " to " + Instant.ofEpochSecond(s.getExpiry())));
        out.append(item("signed by issuer " + shortHex(Hex.of(s.getIssuerKey()))));
        out.append("   It did not learn\n");
        out.append(item("any position, its size or its side; cash; collateral; how many there are of each"));
        out.append(
                item("requirement, equity or what it leaves free; which scenario is the worst; whose account it is"));
        out.append("   Nobody proved\n");
        out.append(item("that the book exists (it is self-declared), that the schedule's prices are fair,"));
        out.append(item("that the owner has no debts elsewhere"));
    }

    String forgeries(List<Attempt> attempts) {
        StringBuilder out = new StringBuilder(heading("Five forgeries"));
        for (Attempt attempt : attempts) {
            String mark = attempt.refusedRightly() ? style.yes("refused") : style.no("NOT REFUSED AS IT SHOULD BE");
            out.append(String.format(
                    "   %-36s %s  %s%n     %s%n",
                    attempt.forgery().what(),
                    mark,
                    VerifyCommand.reason(attempt.verdict()),
                    style.faint(attempt.verdict().getDetail())));
        }
        return out.toString();
    }

    private static String binding(MarginExplanation margin, Share share) {
        return margin.binding().stream()
                .filter(binding -> binding.where().endsWith(" " + share.name()))
                .map(binding -> "  " + binding.what())
                .findFirst()
                .orElse("");
    }

    private String heading(String text) {
        chapter++;
        return "\n" + style.title(chapter + "  " + text) + "\n";
    }

    private String faint(String text) {
        return "   " + style.faint(text) + "\n";
    }

    private static String amount(String name, String amount, String remark) {
        return String.format("   %-28s %18s%s%n", name, amount, remark);
    }

    private static String item(String text) {
        return "     - " + text + "\n";
    }

    private static String shortHex(String hex) {
        return hex.substring(0, SHORT_DIGEST) + "…";
    }
}
