package org.plimsoll.prover.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;

/** What holds of every explanation, whatever the schedule and the book. */
class ExplainerTest {
    private static final int EACH = Integer.getInteger("plimsoll.accounts", 24);

    @Test
    void everyLine_isWhatItsKindSaysOfItsChildren() throws ReadableException {
        for (RandomAccount account : RandomAccount.draw(EACH)) {
            assertFollows(account.name(), account.explain().verdict());
        }
    }

    @Test
    void tree_endsInTheNumbersOfTheVerdict() throws ReadableException {
        for (RandomAccount account : RandomAccount.draw(EACH)) {
            MarginExplanation explained = account.explain();

            assertThat(explained.headroom())
                    .as(account.name())
                    .isEqualTo(explained.equity().minus(explained.required()));
            assertThat(explained.health().map(health -> health.ratio().compareTo(Rational.ONE) >= 0))
                    .as(account.name())
                    .satisfiesAnyOf(
                            health -> assertThat(health).isEmpty(),
                            health -> assertThat(health).hasValue(explained.adequate()));
            assertThat(explained.shortfall().isPresent()).as(account.name()).isEqualTo(!explained.adequate());
        }
    }

    @Test
    void cash_isHeadroomLotByLot() throws ReadableException {
        for (RandomAccount account : RandomAccount.draw(EACH / 2)) {
            Book richer = account.message().toBuilder()
                    .setCash(account.message().getCash() + 7)
                    .build();
            Money more = Money.ofUnits(7 * account.schedule().message().getCashLot());

            assertThat(account.with(richer).explain().headroom())
                    .as(account.name())
                    .isEqualTo(account.explain().headroom().plus(more));
        }
    }

    @Test
    void headroom_isConcaveInTheBook() throws ReadableException {
        for (RandomAccount account : RandomAccount.draw(EACH / 2)) {
            // Orders are not scaled here, and spreads are whole numbers found one after the other.
            if (account.message().getReservationsCount() > 0
                    || account.schedule().message().getSpreadsCount() > 0) {
                continue;
            }
            Rational once = account.explain().headroom().units();
            Rational none = account.with(scaled(account.message(), 0))
                    .explain()
                    .headroom()
                    .units();
            Rational twice = account.with(scaled(account.message(), 2))
                    .explain()
                    .headroom()
                    .units();

            assertThat(once.plus(once)).as(account.name()).isGreaterThanOrEqualTo(none.plus(twice));
        }
    }

    @Test
    void emptyBook_requiresNothing() throws ReadableException {
        RandomAccount account = RandomAccount.draw(ModuleSet.EVERYTHING, 1);

        MarginExplanation explained = Explainer.explain(
                account.schedule(),
                AccountBook.of(Book.newBuilder().setAccount("empty").build()),
                Demand.ofLevel(1_000_000));

        assertThat(explained.requirement()).isEqualTo(Money.ZERO);
        assertThat(explained.headroom()).isEqualTo(Money.ZERO);
        assertThat(explained.health()).isEmpty();
        assertThat(explained.shortfall()).isEmpty();
        assertThat(explained.binding()).isEmpty();
    }

    @Test
    void largestQuantities_stayExact() throws ReadableException {
        RandomAccount account = RandomAccount.draw(ModuleSet.PLAIN, 1);
        long most = (1L << 40) - 1;
        String instrument = account.schedule().message().getInstruments(0).getId();
        long mark = account.schedule().message().getInstruments(0).getMark();
        Book book = Book.newBuilder()
                .setAccount("large")
                .addPositions(Position.newBuilder().setInstrument(instrument).setQuantity(most))
                .build();

        assertThat(account.with(book).explain().equity())
                .isEqualTo(Money.ofUnits(BigInteger.valueOf(most).multiply(BigInteger.valueOf(mark))));
    }

    @Test
    void unknownInstrument_isRefusedWithoutNamingIt() throws ReadableException {
        RandomAccount account = RandomAccount.draw(ModuleSet.PLAIN, 1);
        AccountBook book = AccountBook.of(Book.newBuilder()
                .setAccount("canary")
                .addPositions(Position.newBuilder().setInstrument("CANARY").setQuantity(71414141))
                .build());

        assertThatThrownBy(() -> Explainer.explain(account.schedule(), book, account.demand()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("CANARY")
                .hasMessageNotContaining("71414141");
    }

    private static Book scaled(Book book, long factor) {
        Book.Builder scaled = book.toBuilder()
                .setCash(factor * book.getCash())
                .clearPositions()
                .clearCollateral();
        if (factor > 0) {
            book.getPositionsList()
                    .forEach(p -> scaled.addPositions(
                            p.toBuilder().setQuantity(factor * p.getQuantity()).setCost(factor * p.getCost())));
            book.getCollateralList()
                    .forEach(c -> scaled.addCollateral(c.toBuilder().setQuantity(factor * c.getQuantity())));
        }
        return scaled.build();
    }

    private static void assertFollows(String name, Line line) {
        List<Money> children = line.children().stream().map(Line::amount).toList();
        if (!children.isEmpty()) {
            switch (line.kind().rule()) {
                case SUM ->
                    assertThat(line.amount())
                            .as("%s: %s", name, line.kind())
                            .isEqualTo(children.stream().reduce(Money.ZERO, Money::plus));
                case LARGEST ->
                    assertThat(line.amount())
                            .as("%s: %s", name, line.kind())
                            .isEqualTo(children.stream()
                                    .max(Comparator.naturalOrder())
                                    .filter(most -> most.signum() > 0)
                                    .orElse(Money.ZERO));
                case NOTE -> {}
            }
        }
        line.children().forEach(child -> assertFollows(name, child));
    }
}
