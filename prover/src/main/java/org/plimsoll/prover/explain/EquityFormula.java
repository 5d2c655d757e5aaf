package org.plimsoll.prover.explain;

import static org.plimsoll.prover.explain.ClassBook.high;
import static org.plimsoll.prover.explain.ClassBook.low;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.explain.ClassBook.Held;
import org.plimsoll.prover.explain.EquityValue.AssetValue;
import org.plimsoll.prover.explain.EquityValue.ClassEquity;
import org.plimsoll.prover.explain.OpenOrders.Largest;
import org.plimsoll.prover.explain.RiskValue.Part;
import org.plimsoll.schedule.Rational;

/** Section "Equity" of {@code docs/compiler.md} for one book. */
final class EquityFormula {
    private final Schedule schedule;
    private final Holdings holdings;
    private final OpenOrders orders;

    EquityFormula(Holdings holdings) {
        this.schedule = holdings.schedule().message();
        this.holdings = holdings;
        this.orders = holdings.orders();
    }

    /** @param requirement REQ, which the caps of categories refer to */
    EquityValue evaluate(Map<String, ClassBook> books, Form requirement) {
        List<ClassEquity> classes = new ArrayList<>();
        for (RiskClass riskClass : schedule.getClassesList()) {
            ClassBook book = books.get(riskClass.getName());
            if (book != null) {
                classes.add(classEquity(riskClass, book));
            }
        }
        List<AssetValue> collateral = new ArrayList<>();
        holdings.collateral().forEach((asset, lots) -> collateral.add(asset(asset, lots)));
        List<Part> categories = schedule.getCategoriesList().stream()
                .map(category -> excess(category, collateral, requirement))
                .toList();
        return new EquityValue(Form.of(holdings.cash()), classes, collateral, categories);
    }

    private ClassEquity classEquity(RiskClass riskClass, ClassBook book) {
        List<Part> marks = new ArrayList<>();
        Rational cost = Rational.ZERO;
        for (Held held : book.held()) {
            BigInteger mark = held.holding().low(held.instrument().getMark());
            marks.add(new Part(held.instrument().getId(), Form.of(mark)));
            cost = cost.plus(held.holding().cost());
        }
        // A fill is paid at its mark, so it adds the rounding guard and nothing else.
        Form open = opened(book.sum(low(Instrument::getMark)).minus(paid(book)));
        Form gainAtMost = book.sum(high(Instrument::getMark)).minus(paid(book));
        Rational notCounted = Rational.ONE.minus(Rational.ppm(riskClass.getGainCreditPpm()));
        Form gain = new Form(gainAtMost.value().minus(cost), gainAtMost.open());
        return new ClassEquity(
                riskClass.getName(), marks, Form.of(cost), orders.positive(gain.times(notCounted)), open);
    }

    /** What fills of open orders cost per lot, and nothing of what is held. */
    private static Form paid(ClassBook book) {
        return opened(book.sum((i, buys) -> buys ? i.getMark() + 1 : -i.getMark()));
    }

    private static Form opened(Form form) {
        return new Form(Rational.ZERO, form.open());
    }

    private AssetValue asset(int number, BigInteger lots) {
        CollateralAsset asset = schedule.getCollateral(number);
        Form gross = Form.of(lots.multiply(BigInteger.valueOf(asset.getPrice())));
        if (schedule.getOwnIssuersList().contains(asset.getIssuer())) {
            return new AssetValue(number, gross, Form.ZERO, -1);
        }
        List<Form> lines = new ArrayList<>();
        for (CreditLine line : asset.getLinesList()) {
            lines.add(gross.times(Rational.ppm(line.getPpm()))
                    .plus(Form.of(line.getAmount()))
                    .negate());
        }
        Largest largest = orders.largest(lines);
        return new AssetValue(number, gross, largest.form().negate(), largest.binding());
    }

    private Part excess(Category category, List<AssetValue> collateral, Form requirement) {
        List<Form> members = collateral.stream()
                .filter(asset ->
                        schedule.getCollateral(asset.asset()).getCategory().equals(category.getName()))
                .map(AssetValue::counted)
                .toList();
        Form cap = requirement.times(Rational.ppm(category.getCapPpm()));
        return new Part(category.getName(), orders.positive(Form.sum(members).minus(cap)));
    }
}
