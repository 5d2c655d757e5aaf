package session

// cacheSize bounds what a worker keeps of each kind; a service has few schedules and keys at a time.
const cacheSize = 8

// cache keeps the few values made last that were expensive to make. Failures are not kept.
type cache[K comparable, V any] struct {
	values map[K]V
	order  []K
}

func (c *cache[K, V]) peek(key K) (V, bool) {
	v, ok := c.values[key]
	return v, ok
}

func (c *cache[K, V]) get(key K, create func() (V, error)) (V, error) {
	if v, ok := c.values[key]; ok {
		return v, nil
	}
	v, err := create()
	if err != nil {
		return v, err
	}
	if c.values == nil {
		c.values = make(map[K]V)
	}
	if len(c.order) == cacheSize {
		delete(c.values, c.order[0])
		c.order = c.order[1:]
	}
	c.values[key], c.order = v, append(c.order, key)
	return v, nil
}
