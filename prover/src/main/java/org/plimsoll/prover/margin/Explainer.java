package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.BookLine;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Builds the explanation from schedule and book alone, without the compiled matrices, so that it is a second opinion on
 * them.
 */
final class Explainer {
    private final RiskSchedule schedule;
    private final AccountBook book;
    private final Map<String, RiskSchedule.Instrument> instruments;
    private final Map<String, RiskSchedule.CollateralAsset> assets;

    private Explainer(RiskSchedule schedule, AccountBook book) {
        this.schedule = schedule;
        this.book = book;
        instruments = schedule.instruments().stream()
                .collect(Collectors.toMap(RiskSchedule.Instrument::id, Function.identity()));
        assets = schedule.collateral().stream()
                .collect(Collectors.toMap(RiskSchedule.CollateralAsset::asset, Function.identity()));
    }

    /** The book must hold nothing that the schedule does not list. */
    static MarginExplanation explain(RiskSchedule schedule, AccountBook book, long levelPpm) {
        Explainer explainer = new Explainer(schedule, book);
        return new MarginExplanation(
                schedule.name(),
                schedule.digest(),
                new MoneyText(schedule.currency(), schedule.moneyExponent()),
                levelPpm,
                explainer.classes(),
                explainer.charges(),
                explainer.equityParts());
    }

    private List<ClassRisk> classes() {
        int scenarios = schedule.scenarios().size();
        BigInteger[][] profit = new BigInteger[schedule.classes().size()][scenarios];
        for (BigInteger[] row : profit) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        for (BookLine position : book.positions()) {
            RiskSchedule.Instrument instrument = instrument(position);
            BigInteger[] row = profit[instrument.classIndex()];
            for (int s = 0; s < scenarios; s++) {
                row[s] = row[s].add(held(position, instrument.profit().get(s)));
            }
        }
        List<ClassRisk> classes = new ArrayList<>();
        for (int k = 0; k < profit.length; k++) {
            classes.add(new ClassRisk(schedule.classes().get(k), ladder(profit[k])));
        }
        return classes;
    }

    private List<ScenarioProfit> ladder(BigInteger[] profit) {
        List<ScenarioProfit> ladder = new ArrayList<>();
        for (int s = 0; s < profit.length; s++) {
            ladder.add(new ScenarioProfit(schedule.scenarios().get(s), Money.ofUnits(profit[s])));
        }
        return ladder;
    }

    private List<Charge> charges() {
        return book.positions().stream()
                .map(position -> new Charge(position.name(), position.quantity(), charge(position)))
                .toList();
    }

    private Money charge(BookLine position) {
        RiskSchedule.Instrument instrument = instrument(position);
        long perLot = position.quantity() > 0 ? instrument.chargeLong() : instrument.chargeShort();
        return Money.ofLots(Math.abs(position.quantity()), perLot);
    }

    private List<EquityPart> equityParts() {
        List<EquityPart> parts = new ArrayList<>();
        Money cash = Money.ofLots(book.cash(), schedule.cashLot());
        parts.add(new EquityPart(EquityPart.Kind.CASH, "cash", book.cash(), cash, cash));
        for (BookLine position : book.positions()) {
            Money mark = Money.ofUnits(held(position, instrument(position).mark()));
            parts.add(new EquityPart(EquityPart.Kind.MARK, position.name(), position.quantity(), mark, mark));
        }
        for (BookLine holding : book.collateral()) {
            parts.add(collateral(holding));
        }
        return parts;
    }

    private EquityPart collateral(BookLine holding) {
        RiskSchedule.CollateralAsset asset = Objects.requireNonNull(assets.get(holding.name()));
        BigInteger gross = BigInteger.valueOf(holding.quantity()).multiply(BigInteger.valueOf(asset.price()));
        long counted = Money.MILLION.longValueExact() - asset.haircutPpm();
        return new EquityPart(
                EquityPart.Kind.COLLATERAL,
                holding.name(),
                holding.quantity(),
                Money.ofUnits(gross),
                Money.ofUnitsAtRate(gross, counted));
    }

    private RiskSchedule.Instrument instrument(BookLine position) {
        return Objects.requireNonNull(instruments.get(position.name()));
    }

    /** A floored value per lot, for the lots held: a short lot is worth one unit less than the opposite of a long one. */
    private static BigInteger held(BookLine position, long perLotLong) {
        BigInteger quantity = BigInteger.valueOf(position.quantity());
        BigInteger value = quantity.multiply(BigInteger.valueOf(perLotLong));
        return position.quantity() < 0 ? value.add(quantity) : value;
    }
}
