use udvej_engine::sample::*;
use udvej_engine::trial::*;
fn cpu() -> f64 {
    std::fs::read_to_string("/proc/thread-self/schedstat").unwrap().split(' ').next().unwrap().parse::<f64>().unwrap()
        * 1e-9
}
fn main() {
    let horizon = 10;
    let pert = |low: f64, mode: f64, high: f64| Belief::Pert { low, mode, high };
    let parts: Vec<Part> = (0..9u8)
        .map(|i| Part {
            id: ["a", "b", "c", "d", "e", "f", "g", "h", "i"][i as usize],
            place: i,
            cost: pert(100.0 + f64::from(i), 300.0, 900.0 + 17.0 * f64::from(i)),
        })
        .collect();
    let model = Model {
        address: ["o".into(), "s".into()],
        start: 0,
        inflation: (1..=horizon).map(|t| 1.02f64.powf(f64::from(t) - 0.5)).collect(),
        present: (1..=horizon).map(|t| 1.05f64.powf(0.5 - f64::from(t))).collect(),
        one_off: OneOff {
            basis: Basis::ReferenceClass,
            base: 2700.0,
            open: parts.clone(),
            fixed: vec![Part { id: "z", place: 10, cost: pert(1.0, 2.0, 9.0) }],
            overrun: Overrun::new(1.05, 0.22, 0.18, 1.5, 1.8, 6.0),
            elasticity: 0.5,
            abandonment: 0.05,
            correlation: 0.3,
            duration: pert(0.5, 1.0, 2.0),
            likely_duration: 1.0,
            parallel: pert(0.1, 0.2, 0.6),
        },
        running: Some(Running {
            terms: Payments {
                supplier: 2000.0,
                alternative_is: AlternativeIs::Ratio,
                procurement: Some(Procurement { start: 3.2, due: 4.0, cost: 300.0 }),
                bound: 1.5,
                commitment: 0.5,
                fee: None,
                parallel_given: false,
                termination_given: false,
            },
            own: pert(100.0, 200.0, 400.0),
            alternative: pert(0.4, 0.75, 1.1),
            growth: pert(0.0, 0.025, 0.05),
            shortfall: pert(0.0, 0.1, 0.5),
            premium: pert(0.0, 0.01, 0.02),
            price: PricePath {
                mean: 0.04,
                weight: 4.0,
                shape: 3.0,
                scale: 0.002,
                clamp: [-0.1, 0.3],
                step: Step { per_year: 0.1, log_median: 0.15f64.ln(), sigma: 0.5, most: 1.0 },
                catch_up: 0.5,
                cap: Some(0.03),
                end: 2.5,
                term: 2.0,
            },
        }),
    };
    {
        let mut model = model.clone(); model.running = None;
        for n in [1u64<<14, 1<<17, 1<<20] { for sampling in [Sampling::MonteCarlo, Sampling::QuasiMonteCarlo] {
            let run = Run { seed: 1, trials: Trials { count: n, sampling }, threads: 1, quantiles: Quantiles::Streaming, keep: false, goal: None };
            let o = simulate(&model, &run, &Tables::new(), &|| false).unwrap();
            let c = o.get(Quantity::Completed).unwrap(); let sp = o.get(Quantity::Spent).unwrap();
            println!("{n} {sampling:?} expected {} completed {} +- {} bottom {:?}", o.expected, c.values.mean, c.errors.unwrap().mean, o.get(Quantity::BottomUp).unwrap().values.mean);
            let _ = sp;
        } }
        let mut m = 0.0; let ov = model.one_off.overrun; for i in 0..1_000_000 { m += ov.quantile((f64::from(i)+0.5)/1e6); } println!("quantile mean {} closed {}", m/1e6, ov.mean());
    }
    for (name, sampling, quantiles, n, threads) in
        [("mc", Sampling::MonteCarlo, Quantiles::Streaming, 1u64 << 17, 1u16)]
            .into_iter()
            .chain([
                ("rqmc", Sampling::QuasiMonteCarlo, Quantiles::Streaming, 1 << 17, 1),
                ("rqmc exact", Sampling::QuasiMonteCarlo, Quantiles::Exact, 1 << 17, 1),
                ("rqmc 16k", Sampling::QuasiMonteCarlo, Quantiles::Streaming, 1 << 14, 1),
                ("rqmc 2k", Sampling::QuasiMonteCarlo, Quantiles::Streaming, 1 << 11, 1),
                ("rqmc 2 threads", Sampling::QuasiMonteCarlo, Quantiles::Streaming, 1 << 17, 2),
            ])
            .filter(|x| std::env::args().nth(1).is_none_or(|a| a == x.0))
    {
        let tables = Tables::new();
        let run = Run { seed: 1, trials: Trials { count: n, sampling }, threads, quantiles, keep: false, goal: None };
        let start = cpu();
        let first = simulate(&model, &run, &tables, &|| false).unwrap();
        let cold = (cpu() - start);
        let mut best = f64::MAX;
        for _ in 0..9 {
            let start = cpu();
            let again = simulate(&model, &run, &tables, &|| false).unwrap();
            assert!(again == first);
            best = best.min((cpu() - start));
        }
        println!(
            "{name}: {:.1} ns/trial, cold {:.2} ms, {:?}",
            best / n as f64 * 1e9,
            cold * 1e3,
            first.npv().unwrap().values
        );
    }
}
