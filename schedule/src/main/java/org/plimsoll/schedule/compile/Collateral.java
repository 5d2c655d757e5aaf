package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.schedule.Rational;

/**
 * Value of collateral: {@code v = min(rate·price·lots + amount …)} for each asset, less what a category has above its cap,
 * {@code max(0, Σ v − cap·REQ)}. Paper of an own issuer counts nothing.
 *
 * <p>Stops size, one kind of asset, and an account's own word from standing behind its positions.
 */
final class Collateral {
    private final Program program;
    private final Schedule schedule;
    private final List<Form> values = new ArrayList<>();

    /** Declares what every asset needs, in order. */
    Collateral(Program program, Schedule schedule) throws ScheduleRejected {
        this.program = program;
        this.schedule = schedule;
        for (int a = 0; a < schedule.getCollateralCount(); a++) {
            CollateralAsset asset = schedule.getCollateral(a);
            boolean own = schedule.getOwnIssuersList().contains(asset.getIssuer());
            values.add(own ? Form.ZERO : value(asset, program.rows().collateral(a)));
        }
    }

    /** Σ v less what is above the caps. */
    Form sum(Form requirement) throws ScheduleRejected {
        List<Form> parts = new ArrayList<>(values);
        for (Category category : schedule.getCategoriesList()) {
            Form above = ofCategory(category).minus(requirement.times(Rational.ppm(category.getCapPpm())));
            parts.add(program.maxOf("category " + category.getName(), List.of(Form.ZERO, above))
                    .negate());
        }
        return Form.sum(parts);
    }

    private Form value(CollateralAsset asset, int row) throws ScheduleRejected {
        Form full = Form.of(new Leaf(new int[] {row}, p -> asset.getPrice(), "price"));
        List<Form> lines = new ArrayList<>();
        for (CreditLine line : asset.getLinesList()) {
            lines.add(full.times(Rational.ppm(line.getPpm())).plus(Form.ofConstant(line.getAmount())));
        }
        return program.minOf("collateral " + asset.getAsset(), lines);
    }

    private Form ofCategory(Category category) {
        List<Form> members = new ArrayList<>();
        for (int a = 0; a < values.size(); a++) {
            if (schedule.getCollateral(a).getCategory().equals(category.getName())) {
                members.add(values.get(a));
            }
        }
        return Form.sum(members);
    }
}
