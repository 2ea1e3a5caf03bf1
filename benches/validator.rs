//! In this process: reading and judging one page, and two hundred.
//!
//! `cargo bench --no-default-features --bench validator`

use std::hint::black_box;
use std::path::Path;

use bootcamp_bot::domain::Moment;
use bootcamp_bot::notice::library;
use bootcamp_bot::validator::pdf::merge;
use bootcamp_bot::validator::{Limits, Policy, Upload, check, judge, read};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

const PRODUCERS: [&str; 4] = ["chromium.pdf", "weasyprint.pdf", "fpdf2.pdf", "reportlab-cid.pdf"];

fn sample(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(name);
    std::fs::read(path).expect("a committed file")
}

fn policy() -> Policy {
    let notices = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/notices");
    let library = library::load(&notices).expect("the sample notices");
    let programme = library.programme("subscription".parse().expect("an id")).expect("a programme");
    Policy::of(programme, programme.round(2).expect("a round"))
}

fn one_page(criterion: &mut Criterion) {
    let (policy, limits) = (policy(), Limits::default());
    let at: Moment = "2025-04-20T03:00:00Z".parse().expect("a moment");
    let mut group = criterion.benchmark_group("one page");
    for name in PRODUCERS {
        let bytes = sample(name);
        let reading = read(&bytes, &limits);
        group.bench_function(BenchmarkId::new("read", name), |bench| {
            bench.iter(|| read(black_box(&bytes), &limits));
        });
        let uploads = [Upload { name: name.to_owned(), reading }];
        group.bench_function(BenchmarkId::new("judge", name), |bench| {
            bench.iter(|| judge(black_box(&uploads), &policy, at, None));
        });
        group.bench_function(BenchmarkId::new("check", name), |bench| {
            bench.iter(|| check(&[(name, black_box(&bytes))], &policy, at, None, &limits));
        });
    }
    group.finish();
}

fn two_hundred_pages(criterion: &mut Criterion) {
    let (policy, limits) = (policy(), Limits::default());
    let at: Moment = "2025-04-20T03:00:00Z".parse().expect("a moment");
    let mut group = criterion.benchmark_group("200 pages");
    group.sample_size(10);
    for name in PRODUCERS {
        let page = sample(name);
        let bytes = merge(&vec![page.as_slice(); 200]).expect("a merged file");
        assert_eq!(read(&bytes, &limits).pages().len(), 200);
        group.bench_function(BenchmarkId::new("check", name), |bench| {
            bench.iter(|| check(&[(name, black_box(&bytes))], &policy, at, None, &limits));
        });
    }
    group.finish();
}

criterion_group!(benches, one_page, two_hundred_pages);
criterion_main!(benches);
