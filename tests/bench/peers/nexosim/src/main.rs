//! NeXosim models: mm1 (source + server), mm1lean (one self-scheduling model), net (source + 3 stations),
//! cliniclean (the whole clinic inside one model: no messages between models).
//! Usage: nexosim-peer MODEL N [SEED] [THREADS]
use nexosim::model::{Context, Model, schedulable};
use nexosim::ports::Output;
use nexosim::simulation::{Mailbox, SimInit};
use nexosim::time::MonotonicTime;
use rand::{Rng, SeedableRng};
use rand_distr::{Distribution, Exp1, LogNormal};
use rand_xoshiro::Xoshiro256PlusPlus as R;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::{Duration, Instant};

#[derive(Default, Clone, Copy)]
struct Res {
    n: u64,
    t: f64,
    wq: [f64; 2],
    nq: [u64; 2],
    handled: u64,
    wait: f64,
}
static RES: Mutex<Res> = Mutex::new(Res { n: 0, t: 0.0, wq: [0.0; 2], nq: [0; 2], handled: 0, wait: 0.0 });

fn exp(r: &mut R, mean: f64) -> f64 {
    let x: f64 = Exp1.sample(r);
    x * mean
}
fn u01(r: &mut R) -> f64 {
    (r.next_u64() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}
/// One model time unit is one second; a delay of zero is not allowed, so at least 1 ns.
fn dur(x: f64) -> Duration {
    Duration::from_nanos(((x * 1e9) as u64).max(1))
}
fn now<M: Model>(cx: &Context<M>) -> f64 {
    cx.time().duration_since(MonotonicTime::EPOCH).as_secs_f64()
}
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Cust {
    arrived: f64,
    at: f64,
    class: u8,
}

#[derive(Serialize, Deserialize)]
pub struct Source {
    out: Output<Cust>,
    rng: R,
    left: u64,
    mean: f64,
    p_hi: f64,
}
#[Model]
impl Source {
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>, _: &mut ()) {
        let s = self;
        let d = exp(&mut s.rng, s.mean);
        cx.schedule_event(dur(d), schedulable!(Self::arrive), ()).unwrap();
    }
    #[nexosim(schedulable)]
    async fn arrive(&mut self, _: (), cx: &Context<Self>) {
        self.left -= 1;
        if self.left > 0 {
            let d = exp(&mut self.rng, self.mean);
            cx.schedule_event(dur(d), schedulable!(Self::arrive), ()).unwrap();
        }
        let class = if self.p_hi > 0.0 && u01(&mut self.rng) < self.p_hi { 0 } else { 1 };
        let t = now(cx);
        self.out.send(Cust { arrived: t, at: t, class }).await;
    }
}
#[derive(Serialize, Deserialize)]
pub struct Station {
    out: Output<Cust>,
    rng: R,
    busy: u32,
    cap: u32,
    mean: f64,
    q: [VecDeque<Cust>; 2],
    first: bool,
    last: bool,
    res: [f64; 4],
    cnt: [u64; 4],
    n_total: u64,
}
impl Station {
    fn new(rng: R, cap: u32, mean: f64, first: bool, last: bool, n_total: u64) -> Self {
        Self {
            out: Output::default(),
            rng,
            busy: 0,
            cap,
            mean,
            q: Default::default(),
            first,
            last,
            res: [0.0; 4],
            cnt: [0; 4],
            n_total,
        }
    }
    fn start(&mut self, c: Cust, t: f64, cx: &Context<Self>) {
        if self.first {
            self.res[c.class as usize] += t - c.at;
            self.cnt[c.class as usize] += 1;
        }
        let d = exp(&mut self.rng, self.mean);
        cx.schedule_event(dur(d), schedulable!(Self::done), c).unwrap();
    }
}
#[Model]
impl Station {
    pub async fn arrive(&mut self, c: Cust, cx: &Context<Self>) {
        let t = now(cx);
        let c = Cust { at: t, ..c };
        if self.busy < self.cap {
            self.busy += 1;
            self.start(c, t, cx);
        } else {
            self.q[c.class as usize].push_back(c);
        }
    }
    #[nexosim(schedulable)]
    async fn done(&mut self, c: Cust, cx: &Context<Self>) {
        let t = now(cx);
        match self.q[0].pop_front().or_else(|| self.q[1].pop_front()) {
            Some(x) => self.start(x, t, cx),
            None => self.busy -= 1,
        }
        self.cnt[3] += 1;
        if self.last {
            self.res[2] += t - c.arrived;
            self.cnt[2] += 1;
            if self.cnt[2] == self.n_total {
                let mut r = RES.lock().unwrap();
                r.n = self.cnt[2];
                r.t = self.res[2];
            }
        } else {
            self.out.send(c).await;
        }
        if self.first && self.cnt[3] == self.n_total {
            let mut r = RES.lock().unwrap();
            for j in 0..2 {
                r.wq[j] = self.res[j];
                r.nq[j] = self.cnt[j];
            }
        }
    }
}
/// The whole M/M/1 in one model: nothing but the scheduler queue is exercised.
#[derive(Serialize, Deserialize)]
pub struct Lean {
    rng: R,
    left: u64,
    q: VecDeque<f64>,
    sum: f64,
    n: u64,
    n_total: u64,
}
#[Model]
impl Lean {
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>, _: &mut ()) {
        let s = self;
        let d = exp(&mut s.rng, 1.0 / 0.9);
        cx.schedule_event(dur(d), schedulable!(Self::arrive), ()).unwrap();
    }
    #[nexosim(schedulable)]
    fn arrive(&mut self, _: (), cx: &Context<Self>) {
        self.left -= 1;
        if self.left > 0 {
            let d = exp(&mut self.rng, 1.0 / 0.9);
            cx.schedule_event(dur(d), schedulable!(Self::arrive), ()).unwrap();
        }
        if self.q.is_empty() {
            let d = exp(&mut self.rng, 1.0);
            cx.schedule_event(dur(d), schedulable!(Self::done), ()).unwrap();
        }
        self.q.push_back(now(cx));
    }
    #[nexosim(schedulable)]
    fn done(&mut self, _: (), cx: &Context<Self>) {
        self.sum += now(cx) - self.q.pop_front().unwrap();
        self.n += 1;
        if !self.q.is_empty() {
            let d = exp(&mut self.rng, 1.0);
            cx.schedule_event(dur(d), schedulable!(Self::done), ()).unwrap();
        }
        if self.n == self.n_total {
            let mut r = RES.lock().unwrap();
            r.n = self.n;
            r.t = self.sum;
        }
    }
}

// ------------------------------------------------------------------ clinic in one model
const CAP: [i32; 7] = [1, 3, 6, 7, 2, 2, 1];
const LAMBDA: f64 = 0.155;
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Pat {
    arrived: f64,
    asked: f64,
    step: u8,
    held: u8,
    class: u8,
}
#[derive(Serialize, Deserialize)]
pub struct Clinic {
    rng: R,
    left: u64,
    n: u64,
    n_total: u64,
    sum: f64,
    wait: f64,
    cap: [i32; 7],
    busy: [i32; 7],
    q: Vec<[VecDeque<Pat>; 3]>,
    handled: u64,
}
const PATH: [(&[usize], f64, bool); 8] = [
    (&[0], 4.0, false),
    (&[1], 6.0, true),
    (&[3, 1], 8.0, true),
    (&[3, 2], 15.0, true),
    (&[4], 10.0, false),
    (&[5], 10.0, false),
    (&[3, 2], 8.0, true),
    (&[6], 5.0, false),
];
impl Clinic {
    fn draw(&mut self, step: usize) -> f64 {
        let (_, m, ln) = PATH[step];
        if ln {
            let s2 = 1.25f64.ln();
            LogNormal::new(m.ln() - s2 / 2.0, s2.sqrt()).unwrap().sample(&mut self.rng)
        } else {
            exp(&mut self.rng, m)
        }
    }
    fn acquire(&mut self, mut p: Pat, t: f64, cx: &Context<Self>) {
        let rs = PATH[p.step as usize].0;
        while (p.held as usize) < rs.len() {
            let r = rs[p.held as usize];
            if self.busy[r] < self.cap[r] {
                self.busy[r] += 1;
                p.held += 1;
            } else {
                // By when they came to the step, as in reserv: who already holds one resource goes before who came later.
                let q = &mut self.q[r][p.class as usize];
                q.insert(q.partition_point(|other| other.asked <= p.asked), p);
                return;
            }
        }
        self.wait += t - p.asked;
        let d = self.draw(p.step as usize);
        cx.schedule_event(dur(d), schedulable!(Self::done), p).unwrap();
    }
    fn grant(&mut self, r: usize, t: f64, cx: &Context<Self>) {
        while self.busy[r] < self.cap[r] {
            let Some(mut p) = self.q[r].iter_mut().find_map(|q| q.pop_front()) else { return };
            self.busy[r] += 1;
            p.held += 1;
            self.acquire(p, t, cx);
        }
    }
}
#[Model]
impl Clinic {
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>, _: &mut ()) {
        let s = self;
        let d = exp(&mut s.rng, 1.0 / LAMBDA);
        cx.schedule_event(dur(d), schedulable!(Self::arrive), ()).unwrap();
        cx.schedule_event(dur(720.0), schedulable!(Self::shift), true).unwrap();
    }
    #[nexosim(schedulable)]
    fn arrive(&mut self, _: (), cx: &Context<Self>) {
        self.handled += 1;
        self.left -= 1;
        if self.left > 0 {
            let d = exp(&mut self.rng, 1.0 / LAMBDA);
            cx.schedule_event(dur(d), schedulable!(Self::arrive), ()).unwrap();
        }
        let u = u01(&mut self.rng);
        let t = now(cx);
        self.acquire(
            Pat {
                arrived: t,
                asked: t,
                step: 0,
                held: 0,
                class: if u < 0.15 {
                    0
                } else if u < 0.5 {
                    1
                } else {
                    2
                },
            },
            t,
            cx,
        );
    }
    #[nexosim(schedulable)]
    fn done(&mut self, mut p: Pat, cx: &Context<Self>) {
        self.handled += 1;
        let t = now(cx);
        let rs = PATH[p.step as usize].0;
        p.step += 1;
        p.held = 0;
        p.asked = t;
        for &r in rs.iter().rev() {
            self.busy[r] -= 1;
            self.grant(r, t, cx);
        }
        if (p.step as usize) < PATH.len() {
            self.acquire(p, t, cx);
        } else {
            self.n += 1;
            self.sum += t - p.arrived;
            if self.n == self.n_total {
                let mut r = RES.lock().unwrap();
                r.n = self.n;
                r.t = self.sum;
                r.wait = self.wait;
                r.handled = self.handled;
            }
        }
    }
    #[nexosim(schedulable)]
    fn shift(&mut self, night: bool, cx: &Context<Self>) {
        if self.n < self.n_total {
            self.cap[2] = if night { 4 } else { CAP[2] };
            self.grant(2, now(cx), cx);
            cx.schedule_event(dur(720.0), schedulable!(Self::shift), !night).unwrap();
        }
    }
}

/// N customers all inside one long delay.
#[derive(Serialize, Deserialize)]
pub struct Hold {
    n: u64,
}
#[Model]
impl Hold {
    #[nexosim(init)]
    async fn init(&mut self, cx: &Context<Self>, _: &mut ()) {
        for i in 0..self.n {
            cx.schedule_event(dur(1e6 + i as f64), schedulable!(Self::done), Cust { arrived: 0.0, at: 0.0, class: 0 })
                .unwrap();
        }
    }
    #[nexosim(schedulable)]
    fn done(&mut self, _: Cust) {}
}
fn rss() -> u64 {
    std::fs::read_to_string("/proc/self/statm").unwrap().split_whitespace().nth(1).unwrap().parse::<u64>().unwrap()
        * 4096
}
fn cpu() -> f64 {
    // process CPU seconds from /proc/self/schedstat (ns on CPU of the main thread) plus its children threads
    let mut ns = 0u64;
    for e in std::fs::read_dir("/proc/self/task").unwrap().flatten() {
        if let Ok(s) = std::fs::read_to_string(e.path().join("schedstat")) {
            ns += s.split_whitespace().next().and_then(|x| x.parse::<u64>().ok()).unwrap_or(0);
        }
    }
    ns as f64 * 1e-9
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let model = a[1].as_str();
    let n: u64 = a[2].parse().unwrap();
    let seed: u64 = a.get(3).and_then(|x| x.parse().ok()).unwrap_or(1);
    let threads: usize = a.get(4).and_then(|x| x.parse().ok()).unwrap_or(1);
    let (t0, c0) = (Instant::now(), cpu());
    if model == "mem" {
        let base = rss();
        let mut simu = SimInit::with_num_threads(1)
            .add_model(Hold { n }, Mailbox::new(), "hold")
            .init(MonotonicTime::EPOCH)
            .unwrap();
        simu.step_until(Duration::from_secs(1)).unwrap();
        println!(
            "{{\"peer\": \"nexosim\", \"model\": \"mem\", \"n\": {n}, \"bytes_per_live\": {:.1}}}",
            (rss() - base) as f64 / n as f64
        );
        return;
    }
    let g = |i: u64| R::seed_from_u64(seed * 1000 + i);
    let mut sim = SimInit::with_num_threads(threads);
    let (name, min) = match model {
        "mm1lean" => {
            sim = sim.add_model(
                Lean { rng: g(0), left: n, q: VecDeque::new(), sum: 0.0, n: 0, n_total: n },
                Mailbox::new(),
                "lean",
            );
            ("mm1", 2)
        }
        "cliniclean" => {
            let c = Clinic {
                rng: g(0),
                left: n,
                n: 0,
                n_total: n,
                sum: 0.0,
                wait: 0.0,
                cap: CAP,
                busy: [0; 7],
                q: (0..7).map(|_| Default::default()).collect(),
                handled: 0,
            };
            sim = sim.add_model(c, Mailbox::new(), "clinic");
            ("clinic", 9)
        }
        "mm1" | "net" => {
            let (k, c, lam, p) = if model == "mm1" { (1, 1, 0.9, 0.0) } else { (3, 5, 4.0, 0.3) };
            let mut src = Source { out: Output::default(), rng: g(0), left: n, mean: 1.0 / lam, p_hi: p };
            let mut st: Vec<Station> =
                (0..k).map(|i| Station::new(g(1 + i as u64), c, 1.0, i == 0, i + 1 == k, n)).collect();
            let mb: Vec<Mailbox<Station>> = (0..k).map(|_| Mailbox::new()).collect();
            src.out.connect(Station::arrive, &mb[0]);
            for i in 0..k - 1 {
                st[i].out.connect(Station::arrive, &mb[i + 1]);
            }
            sim = sim.add_model(src, Mailbox::new(), "source");
            for (i, (s, m)) in st.into_iter().zip(mb).enumerate() {
                sim = sim.add_model(s, m, &format!("station{i}"));
            }
            if model == "mm1" { ("mm1", 2) } else { ("net", 4) }
        }
        _ => panic!("mm1|mm1lean|net|cliniclean"),
    };
    let mut simu = sim.init(MonotonicTime::EPOCH).unwrap();
    simu.run().unwrap();
    let (wall, c) = (t0.elapsed().as_secs_f64(), cpu() - c0);
    let r = *RES.lock().unwrap();
    let hwm: f64 = std::fs::read_to_string("/proc/self/status")
        .unwrap()
        .lines()
        .find(|l| l.starts_with("VmHWM"))
        .unwrap()
        .split_whitespace()
        .nth(1)
        .unwrap()
        .parse()
        .unwrap();
    let extra = if model == "net" {
        format!(", \"wq1\": [{:.4}, {:.4}]", r.wq[0] / r.nq[0] as f64, r.wq[1] / r.nq[1] as f64)
    } else if name == "clinic" {
        format!(", \"wait\": {:.3}", r.wait / r.n as f64)
    } else {
        String::new()
    };
    println!(
        "{{\"peer\": \"nexosim{}{}\", \"model\": \"{name}\", \"n\": {n}, \"cpu_s\": {c:.4}, \"wall_s\": {wall:.4}, \"us_per_customer\": {:.4}, \"customers_per_s\": {:.0}, \"model_events_per_s\": {:.0}, \"pops_per_customer\": {min}, \"mean_T\": {:.4}, \"maxrss_mib\": {:.1}{extra}}}",
        if model.ends_with("lean") { "-lean" } else { "" },
        if threads > 1 { format!("-{threads}threads") } else { String::new() },
        c / n as f64 * 1e6,
        n as f64 / c,
        n as f64 * min as f64 / c,
        r.t / r.n as f64,
        hwm / 1024.0
    );
}
