# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Makes the vectors of tests/vectors/math and tests/vectors/sample.

    python3 -m venv venv && venv/bin/pip install scipy==1.17.1 mpmath==1.4.1 numpy==2.4.6
    venv/bin/python tests/vectors/math/make.py
"""
import itertools
import json
import pathlib

import mpmath as mp
import numpy
import scipy
from scipy import integrate, optimize, special, stats

mp.mp.dps = 50
HERE = pathlib.Path(__file__).parent
COMMAND = "python tests/vectors/math/make.py"
EXACT = f"mpmath {mp.__version__}, 50 digits; {COMMAND}"
TEXT = "Inputs are the 64-bit numbers written out; numbers stand as text because JSON readers may lose the last bit."
# Tails written through 1 - 2^-k: both ends are exact 64-bit numbers.
TAILS = [1e-15, 1e-12, 1e-8, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.6, 0.9, 0.99, 0.9999, 1 - 2.0**-27, 1 - 2.0**-40, 1 - 2.0**-49]


def text(number):
    return repr(number) if isinstance(number, float) else mp.nstr(number, 25)


def write(path, name, why, source, cases):
    body = {"name": name, "why": why, "source": source, "cases": cases}
    lines = json.dumps({**body, "cases": []}, indent=2).removesuffix("[]\n}")
    rows = ",\n".join("    " + json.dumps(case) for case in cases)
    (HERE / path).parent.mkdir(exist_ok=True)
    (HERE / path).write_text(f"{lines}[\n{rows}\n  ]\n}}\n")


def exact(function, name, inputs, compute):
    cases = [{"input": {key: text(float(value)) for key, value in row.items()}, "expected": text(compute(**{k: mp.mpf(float(v)) for k, v in row.items()}))} for row in inputs]
    write(f"{function}.json", name, TEXT, EXACT, cases)


def polish(x, residual, slope):
    """Newton at 50 digits on the logarithm of the tail, from the answer of scipy."""
    x = mp.mpf(float(x))
    for _ in range(60):
        step = residual(x) / slope(x)
        x -= step
        if abs(step) < abs(x) * mp.mpf(10) ** -35:
            return x
    raise ArithmeticError("no convergence")


def beta_pdf(a, b, x):
    return x ** (a - 1) * (1 - x) ** (b - 1) / mp.beta(a, b)


def beta_cdf(a, b, x):
    return mp.betainc(a, b, 0, x, regularized=True)


def beta_quantile(a, b, p):
    # From the side of the smaller tail, so that a start from scipy near 1 is no trouble.
    if p > 0.5:
        return 1 - beta_quantile(b, a, 1 - p)
    start = max(special.betaincinv(float(a), float(b), float(p)), 1e-300)
    log = polish(mp.log(mp.mpf(float(start))), lambda t: mp.log(beta_cdf(a, b, mp.e**t) / p), lambda t: mp.e**t * beta_pdf(a, b, mp.e**t) / beta_cdf(a, b, mp.e**t))
    return mp.e**log


def gamma_tail(a, x):
    return mp.gammainc(a, x, mp.inf, regularized=True)


def gamma_cdf(a, x):
    return mp.gammainc(a, 0, x, regularized=True)


def gamma_quantile(a, p):
    pdf = lambda x: mp.exp((a - 1) * mp.log(x) - x - mp.loggamma(a))
    if p <= 0.5:
        start = mp.log(mp.mpf(float(special.gammaincinv(float(a), float(p)))))
        return mp.e ** polish(start, lambda t: mp.log(gamma_cdf(a, mp.e**t) / p), lambda t: mp.e**t * pdf(mp.e**t) / gamma_cdf(a, mp.e**t))
    q = 1 - p
    start = special.gammainccinv(float(a), float(q))
    return polish(start, lambda x: mp.log(gamma_tail(a, x) / q), lambda x: -pdf(x) / gamma_tail(a, x))


def student_t_cdf(df, t):
    tail = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return tail if t < 0 else 1 - tail


def student_t_quantile(df, p):
    if p == 0.5:
        return mp.mpf(0)
    if p > 0.5:
        return -student_t_quantile(df, 1 - p)
    pdf = lambda t: mp.exp(mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2)) / mp.sqrt(df * mp.pi) * (1 + t * t / df) ** (-(df + 1) / 2)
    start = stats.t.ppf(float(p), float(df))
    if p > 0.4:
        return polish(start, lambda t: student_t_cdf(df, t) - p, pdf)
    # In ln |t|: straight in the tail.
    log = polish(mp.log(-mp.mpf(float(start))), lambda s: mp.log(student_t_cdf(df, -mp.e**s) / p), lambda s: -mp.e**s * pdf(-mp.e**s) / student_t_cdf(df, -mp.e**s))
    return -mp.e**log


def normal_quantile(p):
    if p == 0.5:
        return mp.mpf(0)
    if p > 0.5:
        return -normal_quantile(1 - p)
    return polish(special.ndtri(float(p)), lambda z: mp.log(mp.ncdf(z) / p), lambda z: mp.npdf(z) / mp.ncdf(z))


def math_vectors():
    exact("exp", "exp agrees with the exponential function to the last digits", [{"x": x} for x in [-700.5, -300.25, -50, -10, -3.3, -1, -0.5, -1e-3, -1e-9, 0, 1e-12, 1e-6, 0.01, 0.1, 0.3, 0.7, 1, 1.5, 2, 3, 5, 7.7, 10, 20, 33.3, 50, 100, 200, 350, 700]], lambda x: mp.exp(x))
    exact("ln", "ln agrees with the natural logarithm to the last digits", [{"x": x} for x in [1e-300, 1e-100, 1e-20, 1e-9, 1e-4, 0.01, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999999, 1, 1.0000001, 1.01, 1.1, 1.5, 2, 2.718281828, 3, 5, 10, 100, 1e4, 1e6, 1e12, 1e100, 1e300]], lambda x: mp.log(x))
    exact("ln_gamma", "ln_gamma agrees with the logarithm of the gamma function", [{"x": x} for x in [0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1, 1.01, 1.25, 1.4616, 1.5, 1.9, 2, 2.01, 2.5, 3, 4, 4.5, 5, 6, 7.25, 10, 12.5, 20, 33.3, 50, 75, 100.5, 150, 200, 400.5]], lambda x: mp.loggamma(x))
    exact("normal_cdf", "normal_cdf keeps its precision in the lower tail", [{"z": z} for z in [-37, -30, -20, -15, -12, -10, -8.5, -8, -7, -6, -5, -4.5, -4, -3.5, -3, -2.5, -2, -1.5, -1.2815515655446004, -1, -0.75, -0.5, -0.25, -0.1, -1e-5, 0, 1e-3, 0.3, 0.6, 1, 1.6, 2, 3, 4, 6, 8]], lambda z: mp.ncdf(z))
    exact("normal_quantile", "normal_quantile keeps 15 digits in both tails", [{"p": p} for p in [1e-300, 1e-200, 1e-100, 1e-50, 1e-30, 1e-20, 2.0**-53, 1e-13, 1e-11, 1e-10, 1e-9, 1e-7, 1e-6, 1e-5, 1e-3, 0.02, 0.05, 0.07, 0.08, 0.2, 0.3, 0.4, 0.49999, 0.7, 0.95] + TAILS], lambda p: normal_quantile(p))
    shapes = [(1, 5), (1.01, 4.99), (1.5, 4.5), (2, 4), (3, 3), (4.5, 1.5), (5, 1), (1, 1), (12.5, 2.5), (30, 60), (60, 60), (60, 1), (1, 60), (2.2, 41)]
    points = [1e-12, 1e-6, 1e-3, 0.05, 0.3, 0.5, 0.8, 0.97, 1 - 2.0**-20]
    # A value below 1e-300 says nothing of use, and the last digits of 1 would only test subtraction.
    exact("beta_cdf", "beta_cdf is the regularised incomplete beta function", [{"a": a, "b": b, "x": x} for (a, b), x in itertools.product(shapes, points) if special.betainc(a, b, x) > 1e-250], lambda a, b, x: beta_cdf(a, b, x))
    exact("beta_quantile", "beta_quantile inverts beta_cdf in both tails", [{"a": a, "b": b, "p": p} for (a, b), p in itertools.product(shapes, TAILS)], beta_quantile)
    gammas = [0.5, 0.7, 1, 1.5, 2.5, 4, 10, 33.3, 75, 200]
    exact("gamma_cdf", "gamma_cdf is the regularised lower incomplete gamma function", [{"a": a, "x": a * f} for a, f in itertools.product(gammas, [1e-6, 0.01, 0.2, 0.6, 0.95, 1, 1.1, 1.5, 3]) if special.gammainc(a, a * f) > 1e-250], lambda a, x: gamma_cdf(a, x))
    exact("gamma_quantile", "gamma_quantile inverts gamma_cdf in both tails", [{"a": a, "p": p} for a, p in itertools.product(gammas, TAILS)], gamma_quantile)
    degrees = [1, 1.5, 2, 3, 5, 8.5, 12, 30, 100, 250, 400]
    exact("student_t_cdf", "student_t_cdf keeps its precision in the lower tail", [{"df": df, "t": t} for df, t in itertools.product(degrees, [-1e6, -50, -8, -3, -1, -0.2, -1e-6, 0, 0.5, 2, 6]) if not (t < -100 and df > 40)], student_t_cdf)
    exact("student_t_quantile", "student_t_quantile inverts student_t_cdf in both tails", [{"df": df, "p": p} for df, p in itertools.product(degrees, TAILS + [0.49, 0.5 + 2.0**-20])], student_t_quantile)


def overrun(median, sigma, share, threshold, alpha, cap):
    """Quantile by root search in the mixture's distribution function, mean by quadrature of its density."""
    top = min(threshold, cap)
    share = share if cap > threshold else 0.0
    body = stats.lognorm(s=sigma, scale=median)
    tail = stats.truncpareto(b=alpha, c=cap / threshold, scale=threshold) if share > 0 else None
    low = body.cdf(top)

    def cdf(m):
        inside = (1 - share) * body.cdf(min(m, top)) / low
        return inside + (share * tail.cdf(m) if tail and m > top else 0.0)

    def quantile(u):
        return optimize.brentq(lambda m: cdf(m) - u, 1e-9, cap if share > 0 else top, xtol=1e-15, rtol=4 * numpy.finfo(float).eps)

    mean = (1 - share) * integrate.quad(lambda m: m * body.pdf(m) / low, 0, top, epsabs=1e-13, epsrel=1e-13, limit=500)[0]
    if tail:
        mean += share * integrate.quad(lambda m: m * tail.pdf(m), threshold, cap, epsabs=1e-13, epsrel=1e-13, limit=500)[0]
    return quantile, mean


def sample_vectors():
    keys = ["median", "sigma", "tail_share", "threshold", "alpha", "cap"]
    rows = [(1.1, 0.35, 0.18, 1.5, 1.2, 5.0), (1.0, 0.5, 0.1, 2.0, 1.0, 10.0), (1.3, 0.2, 0.05, 1.6, 0.7, 8.0), (0.9, 0.6, 0.0, 3.0, 1.5, 6.0), (1.2, 0.3, 1.0, 1.5, 2.5, 9.0), (1.1, 0.4, 0.2, 2.0, 1.5, 1.4), (1.4, 0.25, 0.3, 1.2, 1.000001, 4.0)]
    cases = []
    for row in rows:
        quantile, mean = overrun(*row)
        given = dict(zip(keys, row))
        cases.append({"input": given, "expected": {"mean": mean, "quantiles": [[u, quantile(u)] for u in [0.001, 0.05, 0.3, 0.5, 0.7, 0.81, 0.9, 0.97, 0.999]]}})
    write("../sample/overrun.json", "the quantile and the mean of an overrun are those of the truncated mixture", "The closed forms are checked against root search and quadrature, which share no formula with them.", f"scipy {scipy.__version__} (lognorm, truncpareto, brentq, quad); {COMMAND}", cases)

    random = numpy.random.default_rng(20260101)
    cases = []
    for size, make in itertools.product([1, 2, 3, 4, 9, 10, 11, 101, 250], [lambda n: random.lognormal(2, 1, n), lambda n: random.integers(0, 6, n).astype(float)]):
        values = [float(f"{v:.6g}") for v in make(size)]
        grid = [0.0, 0.05, 0.1, 0.25, 0.5, 0.731, 0.9, 0.99, 1.0]
        cases.append({"input": {"values": values}, "expected": {"mean": float(numpy.mean(values)), "quantiles": [[p, float(numpy.percentile(values, 100 * p))] for p in grid]}})
    write("../sample/quantile.json", "quantiles are those of numpy.percentile", "Type 7, linear between order statistics, is the default of numpy and R: readers can repeat our figures.", f"numpy {numpy.__version__}; {COMMAND}", cases)

    cases = []
    for size, ties in itertools.product([2, 3, 5, 20, 100], [False, True, True]):
        a = random.integers(0, 5, size).astype(float) if ties else random.normal(size=size)
        b = 0.5 * a + (random.integers(0, 4, size) if ties else random.normal(size=size))
        a, b = [float(f"{v:.6g}") for v in a], [float(f"{v:.6g}") for v in b]
        if len(set(a)) > 1 and len(set(b)) > 1:
            cases.append({"input": {"a": a, "b": b}, "expected": float(stats.spearmanr(a, b).statistic)})
    write("../sample/rank_correlation.json", "rank correlation is Spearman's with average ranks for ties", "Ties are frequent: many trials cost exactly nothing.", f"scipy {scipy.__version__}; {COMMAND}", cases)


if __name__ == "__main__":
    math_vectors()
    sample_vectors()
