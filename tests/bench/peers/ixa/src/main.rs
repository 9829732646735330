//! ixa: mm1, net, clinic as plans (boxed closures) over a data plugin. Usage: ixa-peer MODEL N [SEED]
use ixa::prelude::*;
use rand::SeedableRng;
use rand_distr::{Distribution, Exp1, LogNormal};
use rand_xoshiro::Xoshiro256PlusPlus as R;
use std::collections::VecDeque;
use std::time::Instant;

struct St {
    rng: R,
    left: u64,
    q: VecDeque<f64>,
    sum: f64,
    n: u64,
}
define_data_plugin!(Mm1, St, St { rng: R::seed_from_u64(0), left: 0, q: VecDeque::new(), sum: 0.0, n: 0 });
fn exp(r: &mut R, mean: f64) -> f64 {
    let x: f64 = Exp1.sample(r);
    x * mean
}
fn arrive(c: &mut Context) {
    let now = c.get_current_time();
    let s = c.get_data_mut(Mm1);
    s.left -= 1;
    let next = (s.left > 0).then(|| now + exp(&mut s.rng, 1.0 / 0.9));
    let start = s.q.is_empty().then(|| now + exp(&mut s.rng, 1.0));
    s.q.push_back(now);
    if let Some(t) = next {
        c.add_plan(t, arrive);
    }
    if let Some(t) = start {
        c.add_plan(t, done);
    }
}
fn done(c: &mut Context) {
    let now = c.get_current_time();
    let s = c.get_data_mut(Mm1);
    s.sum += now - s.q.pop_front().unwrap();
    s.n += 1;
    if !s.q.is_empty() {
        let t = now + exp(&mut s.rng, 1.0);
        c.add_plan(t, done);
    }
}

// ------------------------------------------------------------------ net: customers captured in the closures
#[derive(Clone, Copy)]
struct Cust {
    arrived: f64,
    at: f64,
    st: u8,
    class: u8,
}
#[derive(Default)]
struct Station {
    busy: u32,
    q: [VecDeque<Cust>; 2],
}
struct NetSt {
    rng: R,
    left: u64,
    st: [Station; 3],
    sum: f64,
    n: u64,
    wq: [f64; 2],
    nq: [u64; 2],
}
define_data_plugin!(
    Net,
    NetSt,
    NetSt { rng: R::seed_from_u64(0), left: 0, st: Default::default(), sum: 0.0, n: 0, wq: [0.0; 2], nq: [0; 2] }
);
fn u01(r: &mut R) -> f64 {
    use rand::Rng;
    (r.next_u64() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
}
fn net_arrive(c: &mut Context) {
    let now = c.get_current_time();
    let s = c.get_data_mut(Net);
    s.left -= 1;
    let next = (s.left > 0).then(|| now + exp(&mut s.rng, 0.25));
    let class = if u01(&mut s.rng) < 0.3 { 0 } else { 1 };
    if let Some(t) = next {
        c.add_plan(t, net_arrive);
    }
    net_join(c, Cust { arrived: now, at: now, st: 0, class });
}
fn net_join(c: &mut Context, cu: Cust) {
    let s = c.get_data_mut(Net);
    let st = &mut s.st[cu.st as usize];
    if st.busy < 5 {
        st.busy += 1;
        net_start(c, cu);
    } else {
        st.q[cu.class as usize].push_back(cu);
    }
}
fn net_start(c: &mut Context, cu: Cust) {
    let now = c.get_current_time();
    let s = c.get_data_mut(Net);
    if cu.st == 0 {
        s.wq[cu.class as usize] += now - cu.at;
        s.nq[cu.class as usize] += 1;
    }
    let t = now + exp(&mut s.rng, 1.0);
    c.add_plan(t, move |c| net_done(c, cu));
}
fn net_done(c: &mut Context, mut cu: Cust) {
    let now = c.get_current_time();
    let s = c.get_data_mut(Net);
    let st = &mut s.st[cu.st as usize];
    match st.q[0].pop_front().or_else(|| st.q[1].pop_front()) {
        Some(x) => net_start(c, x),
        None => st.busy -= 1,
    }
    if cu.st == 2 {
        let s = c.get_data_mut(Net);
        s.sum += now - cu.arrived;
        s.n += 1;
    } else {
        cu.st += 1;
        cu.at = now;
        net_join(c, cu);
    }
}
// ------------------------------------------------------------------ clinic
const CAP: [i32; 7] = [1, 3, 6, 7, 2, 2, 1];
const LAMBDA: f64 = 0.155;
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
#[derive(Clone, Copy)]
struct Pat {
    arrived: f64,
    asked: f64,
    step: u8,
    held: u8,
    class: u8,
}
struct ClinicSt {
    rng: R,
    left: u64,
    n: u64,
    total: u64,
    sum: f64,
    wait: f64,
    cap: [i32; 7],
    busy: [i32; 7],
    q: [[VecDeque<Pat>; 3]; 7],
}
define_data_plugin!(
    Clinic,
    ClinicSt,
    ClinicSt {
        rng: R::seed_from_u64(0),
        left: 0,
        n: 0,
        total: 0,
        sum: 0.0,
        wait: 0.0,
        cap: CAP,
        busy: [0; 7],
        q: Default::default()
    }
);
fn acquire(c: &mut Context, mut p: Pat) {
    let now = c.get_current_time();
    let s = c.get_data_mut(Clinic);
    let (rs, m, ln) = PATH[p.step as usize];
    while (p.held as usize) < rs.len() {
        let r = rs[p.held as usize];
        if s.busy[r] < s.cap[r] {
            s.busy[r] += 1;
            p.held += 1;
        } else {
            // By when they came to the step, as in reserv: who already holds one resource goes before who came later.
            let q = &mut s.q[r][p.class as usize];
            q.insert(q.partition_point(|other| other.asked <= p.asked), p);
            return;
        }
    }
    s.wait += now - p.asked;
    let d = if ln {
        let s2 = 1.25f64.ln();
        LogNormal::new(m.ln() - s2 / 2.0, s2.sqrt()).unwrap().sample(&mut s.rng)
    } else {
        exp(&mut s.rng, m)
    };
    c.add_plan(now + d, move |c| clinic_done(c, p));
}
fn grant(c: &mut Context, r: usize) {
    loop {
        let s = c.get_data_mut(Clinic);
        if s.busy[r] >= s.cap[r] {
            return;
        }
        let Some(mut p) = s.q[r].iter_mut().find_map(|q| q.pop_front()) else { return };
        s.busy[r] += 1;
        p.held += 1;
        acquire(c, p);
    }
}
fn clinic_done(c: &mut Context, mut p: Pat) {
    let now = c.get_current_time();
    let rs = PATH[p.step as usize].0;
    p.step += 1;
    p.held = 0;
    p.asked = now;
    for &r in rs.iter().rev() {
        c.get_data_mut(Clinic).busy[r] -= 1;
        grant(c, r);
    }
    if (p.step as usize) < PATH.len() {
        acquire(c, p);
    } else {
        let s = c.get_data_mut(Clinic);
        s.n += 1;
        s.sum += now - p.arrived;
        if s.n == s.total {
            c.shutdown();
        }
    }
}
fn clinic_arrive(c: &mut Context) {
    let now = c.get_current_time();
    let s = c.get_data_mut(Clinic);
    s.left -= 1;
    let next = (s.left > 0).then(|| now + exp(&mut s.rng, 1.0 / LAMBDA));
    let u = u01(&mut s.rng);
    if let Some(t) = next {
        c.add_plan(t, clinic_arrive);
    }
    acquire(
        c,
        Pat {
            arrived: now,
            asked: now,
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
    );
}
fn shift(c: &mut Context, night: bool) {
    c.get_data_mut(Clinic).cap[2] = if night { 4 } else { CAP[2] };
    grant(c, 2);
    let t = c.get_current_time() + 720.0;
    c.add_plan(t, move |c| shift(c, !night));
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let model = a[1].as_str();
    let n: u64 = a[2].parse().unwrap();
    let seed: u64 = a.get(3).and_then(|x| x.parse().ok()).unwrap_or(1);
    let t0 = Instant::now();
    let mut c = Context::new();
    if model == "mem" {
        // N customers all inside one long delay
        let rss = || {
            std::fs::read_to_string("/proc/self/statm")
                .unwrap()
                .split_whitespace()
                .nth(1)
                .unwrap()
                .parse::<u64>()
                .unwrap()
                * 4096
        };
        let base = rss();
        for i in 0..n {
            let cu = Cust { arrived: 0.0, at: 0.0, st: 0, class: 0 };
            c.add_plan(1e6 + i as f64, move |c| net_join(c, cu));
        }
        println!(
            "{{\"peer\": \"ixa\", \"model\": \"mem\", \"n\": {n}, \"bytes_per_live\": {:.1}}}",
            (rss() - base) as f64 / n as f64
        );
        return;
    }
    let rng = R::seed_from_u64(seed);
    let min = match model {
        "mm1" => {
            let s = c.get_data_mut(Mm1);
            s.rng = rng;
            s.left = n;
            let t = exp(&mut s.rng, 1.0 / 0.9);
            c.add_plan(t, arrive);
            2
        }
        "net" => {
            let s = c.get_data_mut(Net);
            s.rng = rng;
            s.left = n;
            let t = exp(&mut s.rng, 0.25);
            c.add_plan(t, net_arrive);
            4
        }
        _ => {
            let s = c.get_data_mut(Clinic);
            s.rng = rng;
            s.left = n;
            s.total = n;
            let t = exp(&mut s.rng, 1.0 / LAMBDA);
            c.add_plan(t, clinic_arrive);
            c.add_plan(720.0, |c| shift(c, true));
            9
        }
    };
    c.execute();
    let wall = t0.elapsed().as_secs_f64();
    let cpu: f64 = std::fs::read_to_string("/proc/self/schedstat")
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap()
        .parse::<f64>()
        .unwrap()
        * 1e-9;
    let (sum, m, extra) = match model {
        "mm1" => {
            let s = c.get_data(Mm1);
            (s.sum, s.n, String::new())
        }
        "net" => {
            let s = c.get_data(Net);
            (s.sum, s.n, format!(", \"wq1\": [{:.4}, {:.4}]", s.wq[0] / s.nq[0] as f64, s.wq[1] / s.nq[1] as f64))
        }
        _ => {
            let s = c.get_data(Clinic);
            (s.sum, s.n, format!(", \"wait\": {:.3}", s.wait / s.n as f64))
        }
    };
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
    println!(
        "{{\"peer\": \"ixa\", \"model\": \"{model}\", \"n\": {n}, \"cpu_s\": {cpu:.4}, \"wall_s\": {wall:.4}, \"us_per_customer\": {:.4}, \"customers_per_s\": {:.0}, \"model_events_per_s\": {:.0}, \"pops_per_customer\": {min}, \"mean_T\": {:.4}, \"maxrss_mib\": {:.1}{extra}}}",
        cpu / n as f64 * 1e6,
        n as f64 / cpu,
        min as f64 * n as f64 / cpu,
        sum / m as f64,
        hwm / 1024.0
    );
}
