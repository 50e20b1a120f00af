# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Makes trend.json: python3 make.py (needs numpy and scipy).

The posterior is computed another way than in the library: as Bayesian linear regression in matrix form
(y/sqrt(D) = g sqrt(D) + noise), and the predictive by integrating the normal over the posterior of (g, s2) numerically.
"""
import json, pathlib
import numpy as np, scipy
from scipy import integrate, stats

PRIORS = [dict(k=2.0, m=0.03, a=3.0, b=0.0032), dict(k=1.0, m=0.035, a=2.5, b=0.004), dict(k=5.0, m=0.0, a=4.0, b=0.01)]
HISTORIES = [
    [],
    [(1.0, 0.04, False)],
    [(1.0, 0.04, False), (0.9993, 0.05, False), (2.1, 0.09, False)],
    [(0.5, 0.01, False), (1.5, 0.22, True), (1.0, 0.02, False)],
    [(1.0, 0.03, False)] * 6,
    [(0.083, -0.02, False), (3.0, 0.4, True), (0.7, 0.0, False), (1.2, 0.11, False)],
    [(2.0, 0.5, True)],
]
P = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]
YEARS = [0.5, 1.0, 3.0]
RATES = [0.0, 0.0198, 0.05]


def posterior(prior, history):
    rows = [(d, y) for d, y, step in history if not step]
    X = np.array([[np.sqrt(d)] for d, _ in rows]).reshape(-1, 1)
    z = np.array([y / np.sqrt(d) for d, y in rows])
    L0 = np.array([[prior["k"]]])
    m0 = np.array([prior["m"]])
    Ln = X.T @ X + L0
    mn = np.linalg.solve(Ln, L0 @ m0 + X.T @ z)
    resid = z - X @ mn
    bn = prior["b"] + 0.5 * (resid @ resid + (mn - m0) @ L0 @ (mn - m0))
    return dict(k=float(Ln[0, 0]), m=float(mn[0]), a=prior["a"] + len(rows) / 2, b=float(bn))


def predictive(post, years):
    scale = np.sqrt(post["b"] / post["a"] * (years + years**2 / post["k"]))
    return stats.t(df=2 * post["a"], loc=post["m"] * years, scale=scale)


def check(post, years, p, q):
    """P(rise <= q) by integrating over the variance."""
    f = lambda s2: stats.norm.cdf(q, post["m"] * years, np.sqrt(s2 * (years + years**2 / post["k"]))) * stats.invgamma.pdf(s2, post["a"], scale=post["b"])
    mode = post["b"] / (post["a"] + 1)
    value = integrate.quad(f, 0, mode, epsabs=1e-12)[0] + integrate.quad(f, mode, 50 * mode, epsabs=1e-12)[0] + integrate.quad(f, 50 * mode, np.inf)[0]
    assert abs(value - p) < 1e-6, (value, p)


cases = []
for prior in PRIORS:
    for history in HISTORIES:
        post = posterior(prior, history)
        quantiles = []
        for years in YEARS:
            for p in P:
                q = float(predictive(post, years).ppf(p))
                check(post, years, p, q)
                quantiles.append(dict(years=years, p=p, value=q))
        above = [dict(rate=r, value=float(predictive(post, 1.0).sf(r))) for r in RATES]
        cases.append(dict(input=dict(prior=prior, increments=[dict(years=d, log_rise=y, step=s) for d, y, s in history]),
                          expected=dict(posterior=post, quantiles=quantiles, above=above)))
out = dict(name="the posterior and predictive of the price trend agree with an independent computation",
           why="conjugate updating with irregular dates and steps set apart is easy to get wrong by a factor of the duration",
           source=f"scipy {scipy.__version__}: matrix Bayesian regression, scipy.stats.t, checked by numerical integration; python3 make.py",
           cases=cases)
pathlib.Path(__file__).with_name("trend.json").write_text(json.dumps(out, indent=1) + "\n")
