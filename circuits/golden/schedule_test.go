package golden

// schedule is what of docs/formats.md section 1 reaches the matrices. References are positions, −1 for none.
type schedule struct {
	cashLot      int64
	market       uint32
	scenarios    int
	classes      []class
	groups       []group
	instruments  []instrument
	spreads      []spread
	categories   []uint32
	collateral   []asset
	reservations bool
}

type class struct {
	buckets                []bucket
	ladder                 []rung
	panels                 [][]arm
	tails                  []tail
	shortGamma, gainCredit uint32
	delta, vega, floor     []tier
}

type bucket struct{ positive, negative, vega, delta uint32 }

type rung struct {
	scenario   int
	weight     uint32
	deductible int64
}

type arm struct {
	scenario int
	opposite bool
	weights  map[int]uint32 // by bucket
}

type tail struct {
	weight, numerator, denominator uint32
	scenarios                      []int
}

type group struct {
	members []member
	pool    string
	gain    uint32
}

type member struct {
	class int
	gain  uint32
}

type instrument struct {
	class, bucket           int
	mark                    int64
	profit                  []int64
	delta, gamma, vega      int64
	chargeLong, chargeShort int64
	floorLong, floorShort   int64
	strike                  string
	nakedCharge, nakedFloor int64
	lots                    []tier
}

type spread struct {
	legs   []leg
	charge int64
}

type leg struct {
	instrument int
	lots       int64
}

type asset struct {
	price    int64
	lines    []tier
	category int
	own      bool
}
