package org.plimsoll.prover;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginExplanation;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.RiskSchedule;

/** No class that holds book data shows it by {@code toString}: not one that exists now, and not one added later. */
class RedactionTest {
    private static final String PACKAGE = "org.plimsoll.prover";
    private static final long CANARY = 7_130_957;

    /** Classes whose fields are public knowledge. */
    private static final Set<String> PUBLIC = Set.of("MoneyText", "CertificateTerms", "ProofUsage", "Failed");

    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();

    @Test
    void everyClassThatHoldsBookData_redactsToString() throws Exception {
        for (Object root : roots()) {
            visit(root);
        }
        Set<String> visited = new TreeSet<>();
        for (Object object : seen.keySet()) {
            String name = object.getClass().getSimpleName();
            if (visited.add(name) && !PUBLIC.contains(name) && !(object instanceof ProveOutcome)) {
                assertThat(object.toString()).as(name).isEqualTo(name + "[redacted]");
            }
        }
        Set<String> speaking = speakingClasses();
        speaking.removeAll(visited);
        speaking.removeAll(PUBLIC);
        assertThat(speaking)
                .as("classes with a toString of their own that this test never saw")
                .isEmpty();
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

    /** Records and classes with a toString of their own; LinearForm is built in its own package only. */
    private static Set<String> speakingClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(PACKAGE).stream()
                        .filter(type -> !type.isEnum() && !type.isInterface() && !type.isAssignableTo(Throwable.class))
                        .filter(type -> type.tryGetMethod("toString").isPresent())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("LinearForm"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Object> roots() throws Exception {
        RiskSchedule schedule = Fixtures.schedule(Fixtures.POCKET);
        AccountBook book = AccountBook.of(Book.newBuilder()
                .setAccount("Canary Wharf")
                .setSalt("00112233445566778899aabbccddeeff")
                .setCash(-CANARY)
                .addPositions(
                        Position.newBuilder().setInstrument("COPPER-MAR27").setQuantity(CANARY))
                .addCollateral(CollateralHolding.newBuilder().setAsset("GOLD").setQuantity(CANARY))
                .build());
        MarginResult result =
                MarginEngine.evaluate(Fixtures.compile(schedule, ProfileShape.POCKET, "initial"), schedule, book);
        MarginExplanation explanation = result.explain();
        Salt salt = book.salt().orElseThrow();
        Opening opening = new Opening(book.account(), salt, Bytes32.of(new byte[32]));
        ProofUsage usage = new ProofUsage(Duration.ZERO, Duration.ZERO, 0);
        return List.of(
                book,
                result,
                explanation,
                explanation.health().orElseThrow(),
                IssuerKey.generate(),
                new ProveOutcome.Inadequate(explanation.shortfall().orElseThrow()),
                new ProveOutcome.Certified(Certificate.getDefaultInstance(), ByteString.EMPTY, opening, usage));
    }

    private void visit(Object object) throws IllegalAccessException {
        if (object instanceof Collection<?> elements) {
            for (Object element : elements) {
                visit(element);
            }
        } else if (object instanceof Optional<?> optional && optional.isPresent()) {
            visit(optional.get());
        } else if (object.getClass().getName().startsWith(PACKAGE + ".")
                && !(object instanceof Enum<?>)
                && seen.put(object, true) == null) {
            visitFields(object);
        }
    }

    private void visitFields(Object object) throws IllegalAccessException {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Object value = field.get(object);
                if (value != null) {
                    visit(value);
                }
            }
        }
    }
}
