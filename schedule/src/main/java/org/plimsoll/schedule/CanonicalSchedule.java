package org.plimsoll.schedule;

import org.plimsoll.api.format.ByteWriter;

/** The canonical bytes of a schedule, {@code docs/formats.md} section 1. */
final class CanonicalSchedule {
    private static final String MAGIC = "PLMSSCH1";

    private CanonicalSchedule() {}

    static byte[] encode(RiskSchedule s) {
        ByteWriter out = new ByteWriter()
                .magic(MAGIC)
                .u16(ScheduleChecker.FORMAT)
                .label(s.name())
                .text(s.currency())
                .u8(s.moneyExponent())
                .u64(s.publishedEpochSecond())
                .i64(s.cashLot());
        out.u16(s.scenarios().size());
        s.scenarios().forEach(out::text);
        out.u16(s.classes().size());
        s.classes().forEach(out::text);
        out.u32(s.instruments().size());
        s.instruments().forEach(instrument -> write(out, instrument));
        out.u32(s.collateral().size());
        s.collateral()
                .forEach(asset -> out.text(asset.asset())
                        .label(asset.lot())
                        .i64(asset.price())
                        .u32(asset.haircutPpm()));
        out.u16(s.levels().size());
        s.levels().forEach((name, ppm) -> out.text(name).u64(ppm));
        return out.toBytes();
    }

    private static void write(ByteWriter out, RiskSchedule.Instrument instrument) {
        out.text(instrument.id()).u16(instrument.classIndex()).label(instrument.lot());
        out.i64(instrument.mark());
        instrument.profit().forEach(out::i64);
        out.i64(instrument.chargeLong()).i64(instrument.chargeShort());
    }
}
