# Writes oracle.jsonl: what R says of the statistics of this package, with the data
# it says it of. Run it in this folder:
#
#   Rscript oracle.R
#
# It needs the packages psych and metafor (Debian: r-cran-psych, r-cran-metafor).
# The first line of the output names the versions. Where R has no function for a
# statistic, it stands here as its source defines it, in another way than in Go.
# A want of null says that there is no answer.

suppressPackageStartupMessages({
  library(psych)
  library(metafor)
})
set.seed(20)
out <- file("oracle.jsonl", "w")

number <- function(x) ifelse(is.na(x), "null", ifelse(is.infinite(x), '"infinite"', sprintf("%.17g", x)))
json <- function(x) {
  if (is.null(x)) return("null")
  if (is.character(x)) return(paste0('"', x, '"'))
  if (is.matrix(x)) return(paste0("[", paste(apply(x, 1, function(row) json(unname(row))), collapse = ","), "]"))
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ","), "}"))
  paste0("[", paste(number(x), collapse = ","), "]")
}
say <- function(func, case, want, ...) {
  writeLines(json(list("function" = func, case = case, data = list(...), want = want)), out)
}

writeLines(json(list("function" = "versions", case = paste0(
  R.version.string, "; psych ", packageVersion("psych"), "; metafor ", packageVersion("metafor")))), out)

# Distributions.
for (p in c(1e-12, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.5, 0.8, 0.975, 0.9999)) say("normal", "quantile", qnorm(p), args = p)
for (ab in list(c(1, 1), c(0.5, 0.5), c(2, 3), c(0.1, 40), c(40, 0.1), c(200, 300), c(1, 1e5), c(5e4, 7e4), c(1e-3, 1e-3), c(3, 1e6))) {
  for (q in c(1e-9, 0.001, 0.025, 0.3, 0.5, 0.9, 0.975)) {
    x <- qbeta(q, ab[1], ab[2])
    # Where the density is so steep that a quantile is not told by its digits, there
    # is nothing to compare.
    if (x <= 1e-290 || x >= 1 - 1e-8) next
    say("beta", "at a quantile", pbeta(x, ab[1], ab[2]), args = c(x, ab))
    say("beta quantile", "of a chance", x, args = c(q, ab))
  }
  for (x in c(0.01, 0.2, 0.5, 0.77, 0.99)) {
    p <- pbeta(x, ab[1], ab[2])
    if (p > 1e-280) say("beta", "at a place", p, args = c(x, ab))
  }
}
say("beta", "at the lower end", 0, args = c(0, 2, 3))
say("beta", "at the upper end", 1, args = c(1, 2, 3))
for (bad in list(c(0.5, 0, 1), c(0.5, 1, -1), c(-0.1, 1, 1), c(1.1, 1, 1))) {
  say("beta", "outside", NULL, args = bad)
  say("beta quantile", "outside", NULL, args = bad)
}
for (df in list(c(1, 1), c(1, 30), c(5, 15), c(7, 2), c(99, 1881), c(4.5, 3.25), c(1e4, 1e5))) {
  for (q in c(0.001, 0.025, 0.5, 0.95, 0.975, 0.999)) say("F quantile", "of a chance", qf(q, df[1], df[2]), args = c(q, df))
}
for (df in c(1, 2, 3, 4.5, 10, 120, 1e5)) {
  for (q in c(1e-6, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9995)) say("t quantile", "of a chance", qt(q, df), args = c(q, df))
}

# Shares.
for (kn in list(c(0, 1), c(1, 1), c(0, 20), c(20, 20), c(1, 29), c(15, 148), c(81, 263), c(3, 7), c(5000, 10000), c(1, 100000))) {
  for (confidence in c(0.8, 0.95, 0.999)) {
    wilson <- suppressWarnings(prop.test(kn[1], kn[2], conf.level = confidence, correct = FALSE))$conf.int
    if (kn[1] == 0) wilson[1] <- 0 # R leaves rounding errors there
    if (kn[1] == kn[2]) wilson[2] <- 1
    say("Wilson", paste(kn, collapse = " of "), c(wilson), args = c(kn, confidence))
    say("Clopper-Pearson", paste(kn, collapse = " of "), c(binom.test(kn[1], kn[2], conf.level = confidence)$conf.int), args = c(kn, confidence))
  }
}
pairs <- list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10),
  c(10, 10, 0, 20), c(10, 10, 0, 10), c(1, 1, 0, 1), c(1, 1, 1, 1), c(3, 4, 1, 4), c(10, 12, 2, 15), c(7, 7, 5, 9), c(500, 1000, 450, 1000),
  c(1, 500, 9, 480), c(3, 2000, 40, 1500), c(250, 300, 251, 300))
score <- function(k, n, z) { # Wilson (1927), where prop.test would leave rounding errors
  p <- k / n
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  pmin(1, pmax(0, (p + z^2 / (2 * n) + c(-half, half)) / (1 + z^2 / n)))
}
for (p in pairs) {
  case <- sprintf("%d of %d against %d of %d", p[1], p[2], p[3], p[4])
  a <- p[1] / p[2]
  b <- p[3] / p[4]
  for (confidence in c(0.9, 0.95)) {
    z <- qnorm(1 - (1 - confidence) / 2)
    one <- score(p[1], p[2], z)
    two <- score(p[3], p[4], z)
    d <- a - b
    say("Newcombe", case, c(d, d - sqrt((a - one[1])^2 + (two[2] - b)^2), d + sqrt((one[2] - a)^2 + (b - two[1])^2)), args = c(p, confidence))
    if (p[1] > 0 && p[3] > 0) {
      rr <- escalc(measure = "RR", ai = p[1], n1i = p[2], ci = p[3], n2i = p[4], add = 0)
      say("Katz", case, exp(c(rr$yi + c(0, -z, z) * sqrt(rr$vi))), args = c(p, confidence))
    } else {
      say("Katz", case, NULL, args = c(p, confidence))
    }
  }
  say("Fisher", case, fisher.test(matrix(c(p[1], p[2] - p[1], p[3], p[4] - p[3]), 2))$p.value, args = p)
}
for (p in list(c(0, 0, 0, 0), c(1, 0, 0, 1), c(3, 2, 1, 4), c(-1, 4, 1, 4))) {
  for (func in c("Newcombe", "Katz")) say(func, "of nothing", NULL, args = c(p, 0.95))
  say("Fisher", "of nothing", NULL, args = p)
}
for (p in list(0.04, c(0.01, 0.04, 0.03, 0.005), c(0.02, 0.02), c(1, 0, 0.5), runif(20)^2)) {
  say("Holm", "adjusted", p.adjust(p, "holm"), x = p)
  say("Benjamini-Hochberg", "adjusted", p.adjust(p, "BH"), x = p)
}

# Samples.
samples <- list(ordinary = round(rnorm(30, 4, 1.5), 2), two = c(1, 5), ties = c(2, 2, 3, 3, 3, 7), "far from zero" = 1e9 + 1:7,
  small = c(1e-9, 3e-9, 4e-9), large = rnorm(500))
for (name in names(samples)) say("moments", name, c(mean(samples[[name]]), var(samples[[name]])), x = samples[[name]])
say("moments", "one figure", c(3, NA), x = 3)
say("moments", "no figure", c(NA, NA), x = numeric(0))
say("moments", "constant", c(2.5, 0), x = rep(2.5, 4))
both <- list(ordinary = list(samples$ordinary, samples$ordinary + rnorm(30)), opposite = list(1:5 + 0, 5:1 + 0),
  ties = list(c(1, 1, 2, 2), c(3, 4, 4, 4)), two = list(c(1, 5), c(2, 9)), "far from zero" = list(1e6 + 1:6, c(2, 1, 4, 3, 6, 5)))
for (name in names(both)) say("correlation", name, cor(both[[name]][[1]], both[[name]][[2]]), x = both[[name]][[1]], y = both[[name]][[2]])
say("correlation", "constant", NULL, x = c(1, 2, 3), y = c(2, 2, 2))
say("correlation", "one pair", NULL, x = 1, y = 2)
say("correlation", "unequal lengths", NULL, x = c(1, 2, 3), y = c(1, 2))

ranks <- list(ordinary = list(samples$ordinary, samples$ordinary[1:9] + 0.7), ties = list(c(1, 2, 2, 3, 3, 3), c(2, 3, 4, 4, 5)), "one each" = list(1, 2),
  "far apart" = list(1:40 + 0, 31:70 + 0), large = list(samples$large, samples$large[1:200] + 0.2))
for (name in names(ranks)) say("rank sum", name, suppressWarnings(wilcox.test(ranks[[name]][[1]], ranks[[name]][[2]], exact = FALSE))$p.value, x = ranks[[name]][[1]], y = ranks[[name]][[2]])
say("rank sum", "constant", NULL, x = c(1, 1), y = 1)

hedges <- function(name, x, y, confidence) {
  s <- escalc(measure = "SMD", m1i = mean(x), sd1i = sd(x), n1i = length(x), m2i = mean(y), sd2i = sd(y), n2i = length(y), vtype = "LS")
  z <- qnorm(1 - (1 - confidence) / 2)
  say("Hedges", name, c(s$yi + c(0, -z, z) * sqrt(s$vi)), x = x, y = y, args = confidence)
}
hedges("ordinary", samples$ordinary, samples$ordinary[1:12] + 1, 0.95)
hedges("ordinary", samples$ordinary, samples$ordinary[1:12] + 1, 0.9)
hedges("two and two", c(1, 5), c(2, 9), 0.95)
hedges("one side constant", c(3, 3, 3), c(1, 2, 4, 5), 0.95)
hedges("the same", c(1, 2, 3), c(1, 2, 3), 0.95)
hedges("large", samples$large, samples$large[1:300] * 2 - 0.3, 0.99)
say("Hedges", "both constant", NULL, x = c(3, 3, 3), y = c(2, 2), args = 0.95)
say("Hedges", "one figure", NULL, x = 3, y = c(1, 2, 5), args = 0.95)

changed <- function(name, before, after, confidence) {
  z <- qnorm(1 - (1 - confidence) / 2)
  half <- function(s) c(s$yi + c(0, -z, z) * sqrt(s$vi))
  r <- if (sd(after) == 0) 0 else cor(before, after)
  raw <- escalc(measure = "SMCR", m1i = mean(after), m2i = mean(before), sd1i = sd(before), ni = length(before), ri = r, vtype = "LS")
  paired <- escalc(measure = "SMCC", m1i = mean(after), sd1i = sd(after), m2i = mean(before), sd2i = sd(before), ni = length(before), ri = r, vtype = "LS")
  say("changed", name, c(half(raw), half(paired)), x = before, y = after, args = confidence)
}
changed("ordinary", samples$ordinary, samples$ordinary + rnorm(30, 0.5), 0.95)
changed("ordinary", samples$ordinary, samples$ordinary + rnorm(30, 0.5), 0.8)
changed("three pairs", c(3, 4, 6), c(4, 4, 9), 0.95)
changed("no mean change", c(1, 2, 3, 4), c(2, 1, 4, 3), 0.95)
changed("after is constant", c(3, 4, 6, 6), c(6, 6, 6, 6), 0.95)
say("changed", "all by the same", NULL, x = c(1, 2, 3), y = c(2, 3, 4), args = 0.95)
say("changed", "before is constant", NULL, x = c(2, 2, 2), y = c(2, 3, 4), args = 0.95)
say("changed", "two pairs", NULL, x = c(1, 2), y = c(2, 5), args = 0.95)
for (a in list(c(3, 5, 1.2, 0.8), c(5, 3, 1.2, 0), c(4, 4, 0.5, 0.99), c(47.5, 32.5, 7.5, 0.8)))
  say("reliable change", "ordinary", (a[2] - a[1]) / sqrt(2 * (a[3] * sqrt(1 - a[4]))^2), args = a)
for (a in list(c(3, 5, 0, 0.8), c(3, 5, 1, 1), c(3, 5, 1, -0.1), c(3, 5, -1, 0.5))) say("reliable change", "none", NULL, args = a)

# Reliability.
answers <- function(n, k, spread) pmin(pmax(round(4 + outer(rnorm(n), rep(1, k)) + matrix(rnorm(n * k, 0, spread), n)), 1), 7)
tables <- list(ordinary = answers(40, 5, 1), long = answers(200, 21, 1.5), "two items" = answers(12, 2, 0.7), "two subjects" = rbind(c(1, 2, 4), c(3, 3, 7)),
  "one item constant" = cbind(answers(15, 3, 1), 4), negative = rbind(c(1, 5), c(2, 3), c(4, 2), c(5, 2)), "Shrout and Fleiss" =
  rbind(c(9, 2, 5, 8), c(6, 1, 3, 2), c(8, 4, 6, 8), c(7, 1, 2, 6), c(10, 5, 6, 9), c(6, 2, 4, 7)))
for (name in names(tables)) {
  x <- tables[[name]]
  n <- nrow(x)
  k <- ncol(x)
  for (confidence in c(0.95, 0.9)) {
    v <- cov(x)
    a <- k / (k - 1) * (1 - sum(diag(v)) / sum(v))
    if (!(name %in% c("one item constant", "two subjects"))) {
      theirs <- suppressMessages(suppressWarnings(psych::alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE)$total$raw_alpha))
      feldt <- alpha.ci(a, n, k, p.val = 1 - confidence)
      stopifnot(abs(a - theirs) < 1e-12, abs(feldt$lower.ci - (1 - (1 - a) * qf((1 + confidence) / 2, n - 1, (n - 1) * (k - 1)))) < 1e-12)
    }
    tail <- (1 - confidence) / 2
    say("alpha", name, c(a, 1 - (1 - a) * qf(1 - tail, n - 1, (n - 1) * (k - 1)), 1 - (1 - a) * qf(tail, n - 1, (n - 1) * (k - 1))),
      table = x, args = confidence)
  }
}
say("alpha", "one subject", NULL, table = rbind(c(1, 2, 3)), args = 0.95)
say("alpha", "one item", NULL, table = cbind(c(1, 2, 3)), args = 0.95)
say("alpha", "constant", NULL, table = matrix(4, 5, 3), args = 0.95)
say("alpha", "sums alike", NULL, table = rbind(c(1, 5), c(2, 4), c(5, 1)), args = 0.95)

for (name in setdiff(names(tables), "two items")) {
  for (alpha in c(0.05, 0.1)) {
    icc <- suppressMessages(suppressWarnings(ICC(tables[[name]], lmer = FALSE, alpha = alpha)))$results
    say("ICC", name, c(t(as.matrix(icc[, c("ICC", "lower bound", "upper bound")]))), table = tables[[name]], args = 1 - alpha)
  }
}
say("ICC", "one rater", NULL, table = cbind(c(1, 2, 3)), args = 0.95)
say("ICC", "one subject", NULL, table = rbind(c(1, 2, 3)), args = 0.95)
say("ICC", "constant", NULL, table = matrix(4, 5, 3), args = 0.95)
say("ICC", "raters agree", NULL, table = cbind(1:4, 1:4), args = 0.95)

# Agreement.
weights <- function(k, power) 1 - (abs(outer(1:k, 1:k, "-")) / (k - 1))^power
crossed <- list(ordinary = rbind(c(20, 5, 1), c(4, 15, 6), c(0, 3, 9)), "two by two" = rbind(c(45, 15), c(25, 15)),
  "zero cells" = rbind(c(10, 0, 0), c(0, 0, 3), c(0, 2, 0)), "an empty category" = rbind(c(5, 2, 0, 1), c(1, 6, 0, 0), c(0, 0, 0, 0), c(0, 1, 0, 4)),
  "worse than chance" = rbind(c(0, 8), c(9, 1)), five = matrix(rpois(25, 3), 5) + diag(9, 5), complete = diag(c(4, 3, 6)))
for (name in names(crossed)) {
  x <- crossed[[name]]
  k <- nrow(x)
  for (power in 0:2) {
    w <- if (power == 0) diag(k) else weights(k, power)
    # cohen.kappa wants weights that need not be those of agreement; the variance is
    # that of Fleiss, Cohen and Everitt (1969), written out as in their formula 8.
    p <- x / sum(x)
    r <- rowSums(p)
    cc <- colSums(p)
    po <- sum(w * p)
    pe <- sum(w * (r %o% cc))
    kappa <- (po - pe) / (1 - pe)
    wi <- as.vector(w %*% cc)
    wj <- as.vector(r %*% w)
    v <- (sum(p * (w * (1 - pe) - outer(wi, wj, "+") * (1 - po))^2) - (po * pe - 2 * pe + po)^2) / (sum(x) * (1 - pe)^4)
    theirs <- suppressWarnings(cohen.kappa(x, w = w))
    if (all(rowSums(x) > 0)) stopifnot(abs(kappa - theirs$weighted.kappa) < 1e-9)
    if (v < 1e-15) v <- 0
    say("kappa", name, c(kappa, sqrt(v)), table = x, args = power)
  }
}
for (bad in list(rbind(c(9, 0), c(0, 0)), matrix(0, 2, 2), rbind(c(1, -1), c(2, 2)), rbind(3), rbind(c(1, 2, 3), c(1, 2, 3)))) say("kappa", "none", NULL, table = bad, args = 0)

krippendorff <- function(units, metric) {
  units <- units[rowSums(!is.na(units)) > 1, , drop = FALSE]
  values <- sort(unique(units[!is.na(units)]))
  o <- matrix(0, length(values), length(values))
  for (u in seq_len(nrow(units))) {
    present <- match(units[u, !is.na(units[u, ])], values)
    m <- length(present)
    for (i in 1:m) for (j in 1:m) if (i != j) o[present[i], present[j]] <- o[present[i], present[j]] + 1 / (m - 1)
  }
  n <- rowSums(o)
  delta <- switch(metric + 1,
    1 - diag(length(values)),
    outer(seq_along(values), seq_along(values), Vectorize(function(c, k) (sum(n[min(c, k):max(c, k)]) - (n[c] + n[k]) / 2)^2)),
    outer(values, values, "-")^2,
    ifelse(outer(values, values, "+") == 0, 0, (outer(values, values, "-") / outer(values, values, "+"))^2))
  1 - (sum(n) - 1) * sum(o * delta) / sum((n %o% n) * delta)
}
no <- NA
coded <- list("Krippendorff (2011)" = rbind(c(1, 1, no, 1), c(2, 2, 3, 2), c(3, 3, 3, 3), c(3, 3, 3, 3), c(2, 2, 2, 2), c(1, 2, 3, 4),
  c(4, 4, 4, 4), c(1, 1, 2, 1), c(2, 2, 2, 2), c(no, 5, 5, 5), c(no, no, 1, 1), c(no, no, 3, no)),
  "two raters" = cbind(c(1, 2, 3, 3, 2, 1, 4, 1), c(1, 2, 3, 4, 2, 2, 4, 1)), zeros = rbind(c(0, 0), c(0, 1), c(2, 2)),
  "all disagree" = rbind(c(1, 2), c(2, 1)), complete = rbind(c(1, 1, 1), c(4, 4, 4)), fractions = answers(30, 3, 1) / 3)
for (name in names(coded)) for (metric in 0:3) say("Krippendorff", name, krippendorff(coded[[name]], metric), table = coded[[name]], args = metric)
say("Krippendorff", "constant", NULL, table = matrix(2, 4, 3), args = 0)
say("Krippendorff", "one rater", NULL, table = cbind(c(1, 2, 3)), args = 2)
say("Krippendorff", "one value a unit", NULL, table = rbind(c(1, no), c(no, 2)), args = 2)

# Areas under a receiver operating characteristic: DeLong and others (1988), and
# Obuchowski (1997) for clusters, from all pairs.
area <- function(name, x, yes, cluster, confidence) {
  wins <- outer(x[yes], x[!yes], function(a, b) (a > b) + (a == b) / 2)
  a <- mean(wins)
  m <- sum(yes)
  n <- sum(!yes)
  ids <- factor(cluster)
  s10 <- tapply(seq_along(x), ids, function(i) sum(rowMeans(wins)[match(i, which(yes), nomatch = 0)] - a))
  s01 <- tapply(seq_along(x), ids, function(i) sum(colMeans(wins)[match(i, which(!yes), nomatch = 0)] - a))
  i10 <- length(unique(cluster[yes]))
  i01 <- length(unique(cluster[!yes]))
  i <- nlevels(ids)
  v <- i10 / (i10 - 1) * sum(s10^2) / m^2 + i01 / (i01 - 1) * sum(s01^2) / n^2 + 2 * i / (i - 1) * sum(s10 * s01) / (m * n)
  theirs <- suppressWarnings(wilcox.test(x[yes], x[!yes])$statistic) / (m * n)
  stopifnot(abs(a - theirs) < 1e-12)
  if (length(cluster) == i) stopifnot(abs(v - var(rowMeans(wins)) / m - var(colMeans(wins)) / n) < 1e-12)
  z <- qnorm(1 - (1 - confidence) / 2)
  ends <- if (v > 0 && a > 0 && a < 1) plogis(qlogis(a) + c(-z, z) * sqrt(v) / (a * (1 - a))) else c(NA, NA)
  say("AUROC", name, c(a, v, ends), x = x, y = yes + 0, z = cluster + 0, args = confidence)
}
yes <- rep(c(TRUE, FALSE, FALSE), 20)
figure <- round(rnorm(60) + yes, 1)
area("ordinary", figure, yes, 1:60, 0.95)
area("ordinary", figure, yes, 1:60, 0.9)
area("clustered", figure, yes, rep(1:15, 4), 0.95)
area("many ties", round(figure), yes, 1:60, 0.95)
area("all tied", rep(1, 6), rep(c(TRUE, FALSE), 3), 1:6, 0.95)
area("told apart", 1:6 + 0, rep(c(FALSE, TRUE), each = 3), 1:6, 0.95)
close(out)
