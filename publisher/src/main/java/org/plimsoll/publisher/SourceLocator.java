package org.plimsoll.publisher;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Place;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;

/** Where a field of a schedule that was never a file comes from: an instrument from its listing, the rest from the methodology. */
record SourceLocator(Schedule schedule, MarketSnapshot market, MarginMethodology methodology) implements Locator {
    private static final Pattern INSTRUMENT = Pattern.compile("instruments\\[([0-9]{1,9})].*");

    @Override
    public Place place(String fieldPath) {
        Matcher instrument = INSTRUMENT.matcher(fieldPath);
        if (!instrument.matches()) {
            // Fields of the same name mean the same thing; of others the file is known.
            return methodology.root().locator().place(fieldPath);
        }
        String id =
                schedule.getInstruments(Integer.parseInt(instrument.group(1))).getId();
        List<String> listed = market.message().getInstrumentsList().stream()
                .map(Listing::getId)
                .toList();
        return market.root().locator().place("instruments[" + listed.indexOf(id) + "]");
    }
}
