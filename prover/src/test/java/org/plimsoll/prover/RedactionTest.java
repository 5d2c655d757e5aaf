package org.plimsoll.prover;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.prover.certify.Opening;
import org.plimsoll.prover.certify.ProofUsage;
import org.plimsoll.prover.certify.ProveOutcome;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlooks;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

/** No class that holds book data shows it by {@code toString}: not one that exists now, and not one added later. */
class RedactionTest {
    private static final String PACKAGE = "org.plimsoll.prover";
    private static final long CANARY = 7_130_957;

    /** Classes whose fields are public knowledge, and outcomes, which show only what they say in public. */
    private static final Set<String> PUBLIC = Set.of(
            "MoneyText",
            "CertificateTerms",
            "ProofUsage",
            "Failed",
            "Certified",
            "Inadequate",
            "MarginPlan",
            "Block",
            "Use",
            "Part");

    /**
     * A redacted text depends on nothing inside, so an instance without any value shows it; a text that does depend shows itself or
     * fails.
     */
    @Test
    void everyClassWithAText_showsNothingButItsName() throws Exception {
        int seen = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PACKAGE)) {
            if (speaks(type) && !PUBLIC.contains(type.getSimpleName())) {
                assertThat(hollow(Class.forName(type.getName())))
                        .as(type.getName())
                        .hasToString(type.getSimpleName() + "[redacted]");
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(30);
    }

    @Test
    void outcomes_showNothingOfTheBook() throws Exception {
        for (Object root : roots()) {
            assertThat(root.toString())
                    .doesNotContain(Long.toString(CANARY))
                    .doesNotContain("COPPER")
                    .doesNotContain("GOLD")
                    .doesNotContain("Canary Wharf")
                    .doesNotContain("down-8");
        }
    }

    private static boolean speaks(JavaClass type) {
        return !type.isEnum()
                && !type.isInterface()
                && !type.isAssignableTo(Throwable.class)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && type.tryGetMethod("toString").isPresent();
    }

    /** An instance whose constructor never ran; by reflection, because the compiler warns of every other way. */
    private static Object hollow(Class<?> type) throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field instance = unsafe.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        return unsafe.getMethod("allocateInstance", Class.class).invoke(instance.get(null), type);
    }

    private static List<Object> roots() throws Exception {
        RiskSchedule schedule = Fixtures.schedule(Fixtures.POCKET);
        Demand demand = schedule.level("initial");
        AccountBook book = AccountBook.of(Book.newBuilder()
                .setAccount("Canary Wharf")
                .setSalt("00112233445566778899aabbccddeeff")
                .setCash(-CANARY)
                .addPositions(
                        Position.newBuilder().setInstrument("COPPER-MAR27").setQuantity(CANARY))
                .addCollateral(CollateralHolding.newBuilder().setAsset("GOLD").setQuantity(CANARY))
                .build());
        MarginExplanation explanation = Explainer.explain(schedule, book, demand);
        Salt salt = book.salt().orElseThrow();
        Opening opening = new Opening(book.account(), salt, Bytes32.of(new byte[32]));
        ProofUsage usage = new ProofUsage(Duration.ZERO, Duration.ZERO, 0);
        return List.of(
                book,
                MarginEngine.evaluate(Fixtures.compile(schedule, ProfileShape.POCKET, "initial"), schedule, book),
                explanation,
                explanation.verdict(),
                explanation.health().orElseThrow(),
                Outlooks.of(schedule, book, demand),
                IssuerKey.generate(),
                new ProveOutcome.Inadequate(explanation.shortfall().orElseThrow()),
                new ProveOutcome.Certified(Certificate.getDefaultInstance(), ByteString.EMPTY, opening, usage));
    }
}
