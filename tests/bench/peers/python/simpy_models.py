"""SimPy: mm1 (store idiom, two processes), mm1r (a process per customer, Resource), net, clinic."""
import random, sys
import simpy
from common import *


class CountingEnv(simpy.Environment):
    pops = 0

    def step(self):
        CountingEnv.pops += 1
        super().step()


def mm1_store(env, rng, n, st):
    store = simpy.Store(env)

    def arrivals():
        for _ in range(n):
            yield env.timeout(rng.expovariate(MM1["lam"]))
            yield store.put(env.now)

    def server():
        while True:
            t = yield store.get()
            yield env.timeout(rng.expovariate(MM1["mu"]))
            st[0] += env.now - t
            st[1] += 1

    env.process(arrivals())
    env.process(server())


def mm1_resource(env, rng, n, st):
    res = simpy.Resource(env, 1)

    def customer():
        t = env.now
        with res.request() as r:
            yield r
            yield env.timeout(rng.expovariate(MM1["mu"]))
        st[0] += env.now - t
        st[1] += 1

    def arrivals():
        for _ in range(n):
            yield env.timeout(rng.expovariate(MM1["lam"]))
            env.process(customer())

    env.process(arrivals())


def net(env, rng, n, st):
    stations = [simpy.PriorityResource(env, NET["c"]) for _ in range(NET["k"])]

    def customer():
        t = env.now
        pr = 0 if rng.random() < NET["p_hi"] else 1
        for i, s in enumerate(stations):
            t1 = env.now
            with s.request(priority=pr) as r:
                yield r
                if i == 0:
                    st[2 + pr] += env.now - t1
                    st[4 + pr] += 1
                yield env.timeout(rng.expovariate(NET["mu"]))
        st[0] += env.now - t
        st[1] += 1

    def arrivals():
        for _ in range(n):
            yield env.timeout(rng.expovariate(NET["lam"]))
            env.process(customer())

    env.process(arrivals())


def clinic(env, rng, n, st):
    res = [simpy.PriorityResource(env, c) for c in CAP]
    steps = [([res[r] for r in rs], sampler(rng, d)) for rs, d in PATHWAY]
    done = env.event()

    def patient():
        t = env.now
        u = rng.random()
        pr = 0 if u < 0.15 else 1 if u < 0.5 else 2
        for rs, draw in steps:
            t1 = env.now
            reqs = []
            for r in rs:
                # By when they came to the step, as in reserv: who already holds one goes before who came later.
                q = r.request(priority=(pr, t1))
                yield q
                reqs.append((r, q))
            st[2] += env.now - t1
            yield env.timeout(draw())
            for r, q in reversed(reqs):
                r.release(q)
        st[0] += env.now - t
        st[1] += 1
        if st[1] == n:
            done.succeed()

    def arrivals():
        for _ in range(n):
            yield env.timeout(rng.expovariate(LAMBDA))
            env.process(patient())

    # a capacity cut = blockers ahead of everyone, each taking a unit as soon as it is free
    def block(r, until):
        with r.request(priority=(-1, 0)) as q:
            yield q | until
            if not until.processed:  # a Timeout is "triggered" from birth
                yield until

    def shifts():
        while True:
            yield env.timeout(720)
            end = env.timeout(720)
            for _ in range(CAP[DOCTOR] - NIGHT_DOCTORS):
                env.process(block(res[DOCTOR], end))
            yield end

    env.process(arrivals())
    env.process(shifts())
    return done


if __name__ == "__main__":
    model, n, seed, count = args()
    rng = random.Random(seed)
    env = CountingEnv() if count else simpy.Environment()
    st = [0.0, 0, 0.0, 0.0, 0, 0]
    f = {"mm1": mm1_store, "mm1r": mm1_resource, "net": net, "clinic": clinic}[model]
    t0 = start()
    until = f(env, rng, n, st)
    env.run(until)
    x = {}
    if model == "net":
        x = dict(wq1=[round(st[2] / st[4], 4), round(st[3] / st[5], 4)])
    if model == "clinic":
        x = dict(wait=round(st[2] / st[1], 3))
    report("simpy" + ("-resource" if model == "mm1r" else ""), model.rstrip("r"), n, t0, st[0] / st[1],
           CountingEnv.pops if count else None, **x)
