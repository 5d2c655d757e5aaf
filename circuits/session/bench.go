package session

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	groth16 "github.com/consensys/gnark/backend/groth16/bn254"
	"golang.org/x/sys/unix"

	"plimsoll.org/circuits/account"
	"plimsoll.org/circuits/compiled"
	"plimsoll.org/circuits/keys"
	"plimsoll.org/circuits/keys/insecuresetup"
	"plimsoll.org/circuits/profile"
	"plimsoll.org/circuits/status"
)

// Figure is one measured number. Unit is "1", "s" or "bytes".
type Figure struct {
	Name  string
	Value float64
	Unit  string
}

// Bench measures the account statement on a seeded schedule and book that fill the profile: every matrix entry non-zero. CPU seconds
// are those of the whole process, medians over the rounds; keys are made for it and thrown away.
func Bench(code uint8, seed uint64, rounds int) ([]Figure, error) {
	shape, known := profile.ByCode(code)
	if !known || rounds < 1 || rounds > 1000 {
		return nil, status.New(status.Malformed, "bench: unknown profile, or rounds outside 1 to 1000")
	}
	b := &bench{shape: shape, rounds: rounds}
	for _, step := range []func() error{b.setup, func() error { return b.fill(seed) }, b.prove, b.specialise, b.verify} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	b.add("account.worker.peak_rss", float64(peakRSS()), "bytes")
	return b.figures, nil
}

type bench struct {
	shape      profile.Shape
	rounds     int
	figures    []Figure
	prover     *account.Prover
	key        *keys.Verifying
	schedule   *compiled.Schedule
	assignment *account.Assignment
	proof      *groth16.Proof
	special    *account.Verifier
}

func (b *bench) add(name string, value float64, unit string) {
	b.figures = append(b.figures, Figure{Name: name, Value: value, Unit: unit})
}

func (b *bench) setup() error {
	circuit, err := account.Compile(b.shape)
	if err != nil {
		return err
	}
	start := time.Now()
	key, pk, err := insecuresetup.Run(circuit)
	if err != nil {
		return err
	}
	wall := time.Since(start).Seconds()
	verifying, err := keys.EncodeVerifying(key.Shape, key.Setup, key.Fingerprint, key.Key)
	if err != nil {
		return err
	}
	proving, err := keys.EncodeProving(key, pk)
	if err != nil {
		return err
	}
	b.key = key
	b.add("account.constraints", float64(circuit.R1CS.GetNbConstraints()), "1")
	b.add("account.setup.wall", wall, "s")
	b.add("account.pk.bytes", float64(len(proving)), "bytes")
	b.add("account.vk.bytes", float64(len(verifying)), "bytes")
	b.prover, err = account.NewProver(circuit, pk, key.Key)
	return err
}

// fill makes a dense random schedule, a book that uses every slot, and constants that make it adequate.
func (b *bench) fill(seed uint64) error {
	rnd := rand.New(rand.NewPCG(seed, uint64(b.shape.Code)))
	s := &compiled.Schedule{Shape: b.shape, Level: 1}
	column := func() []compiled.Entry {
		out := make([]compiled.Entry, b.shape.Lines())
		for i := range out {
			out[i] = compiled.Entry{Index: uint32(i), Value: rnd.Int64N(1<<53) - 1<<52 | 1}
		}
		return out
	}
	for range b.shape.N {
		s.Rows = append(s.Rows, column())
	}
	for range b.shape.Y {
		s.Advice = append(s.Advice, column())
	}
	slots, values := make([]account.Slot, b.shape.K), account.Values{}
	for k := range slots {
		slots[k] = account.Slot{Row: rnd.Uint32N(uint32(b.shape.N)), Quantity: rnd.Uint64N(1 << 30)}
	}
	for range b.shape.Y {
		values.Advice = append(values.Advice, new(big.Int).SetUint64(rnd.Uint64N(1<<50)))
	}
	for i, line := range account.Lines(s, slots, values.Advice) {
		v := new(big.Int).Sub(new(big.Int).SetUint64(rnd.Uint64()), line)
		hi := new(big.Int).Rsh(v, 64)
		s.Constant = append(s.Constant, compiled.Wide{Index: uint32(i), Hi: hi.Int64(), Lo: new(big.Int).Sub(v, new(big.Int).Lsh(hi, 64)).Uint64()})
	}
	lines := account.Lines(s, slots, values.Advice)
	values.Slack, values.Output = lines[:b.shape.F], lines[b.shape.F:]
	if err := account.Check(s, slots, values); err != nil {
		return fmt.Errorf("bench: %w", err)
	}
	var context, tag, salt fr.Element
	context.SetUint64(rnd.Uint64())
	tag.SetUint64(rnd.Uint64())
	salt.SetUint64(rnd.Uint64())
	var err error
	b.schedule = s
	b.assignment, err = account.NewAssignment(context, tag, salt, slots, values)
	return err
}

func (b *bench) prove() error {
	cpu, wall, err := b.measure(func() (err error) {
		b.proof, err = b.prover.Prove(b.schedule, b.assignment)
		return err
	})
	b.add("account.prove.cpu", cpu, "s")
	b.add("account.prove.wall", wall, "s")
	return err
}

func (b *bench) specialise() error {
	start := cpuSeconds()
	special, err := account.Specialise(b.key.Key, b.schedule)
	b.special = special
	b.add("account.specialise.cpu", cpuSeconds()-start, "s")
	return err
}

func (b *bench) verify() error {
	for _, v := range []struct {
		name     string
		verifier *account.Verifier
	}{{"account.verify.plain.cpu", account.NewVerifier(b.key.Key, b.schedule)}, {"account.verify.specialised.cpu", b.special}} {
		cpu, _, err := b.measure(func() error { return v.verifier.Verify(b.assignment.Book, b.assignment.Context, b.proof) })
		if err != nil {
			return err
		}
		b.add(v.name, cpu, "s")
	}
	return nil
}

// measure gives the median CPU and wall seconds of f, after one round that warms caches up.
func (b *bench) measure(f func() error) (cpu, wall float64, err error) {
	var cpus, walls []float64
	for i := range b.rounds + 1 {
		startCPU, start := cpuSeconds(), time.Now()
		if err := f(); err != nil {
			return 0, 0, err
		}
		if i > 0 {
			cpus, walls = append(cpus, cpuSeconds()-startCPU), append(walls, time.Since(start).Seconds())
		}
	}
	slices.Sort(cpus)
	slices.Sort(walls)
	return cpus[len(cpus)/2], walls[len(walls)/2], nil
}

func cpuSeconds() float64 {
	var u unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

// peakRSS is the process's largest resident size in bytes.
func peakRSS() int64 {
	var u unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return u.Maxrss * 1024 // Linux counts KiB
}
