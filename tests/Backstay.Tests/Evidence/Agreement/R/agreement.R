# Figures of agreement as R gives them, for the tests to compare ours with. From this folder: Rscript agreement.R
# Needs vcd, psych, epiR and jsonlite. The inputs come from a fixed seed; both they and the results are in agreement.json.
suppressPackageStartupMessages({ library(vcd); library(psych); library(epiR) })
set.seed(20100404, kind = "Mersenne-Twister", sample.kind = "Rejection")

told <- function(x) if (length(x) == 0 || !is.finite(x)) NA else as.numeric(x)

# Gwet, Handbook of Inter-Rater Reliability, 4th ed., chapter 5 and 6: records in rows, how many chose each category in columns.
gwet <- function(counts, kind) {
  n <- nrow(counts); q <- ncol(counts); r <- rowSums(counts); both <- r >= 2
  share <- counts / r
  p <- colMeans(share)
  pa <- ifelse(both, rowSums(counts * (counts - 1)) / (r * pmax(r - 1, 1)), 0)
  pa.mean <- sum(pa) / sum(both)
  if (kind == "fleiss") { pe <- sum(p^2); pe.i <- as.vector(share %*% p) }
  else { pe <- sum(p * (1 - p)) / (q - 1); pe.i <- as.vector(share %*% (1 - p)) / (q - 1) }
  value <- (pa.mean - pe) / (1 - pe)
  own <- ifelse(both, n / sum(both) * (pa - pe) / (1 - pe), 0)
  star <- own - 2 * (1 - value) * (pe.i - pe) / (1 - pe)
  se <- sqrt(sum((star - value)^2) / n / (n - 1))
  t <- qt(.975, n - 1)
  list(value = told(value), se = told(se), low = told(max(-1, value - t * se)), high = told(min(1, value + t * se)))
}

# Krippendorff 2011, from the matrix of coincidences: coders in rows, units in columns.
alpha <- function(values) {
  seen <- sort(unique(as.vector(values[!is.na(values)])))
  o <- matrix(0, length(seen), length(seen))
  for (u in seq_len(ncol(values))) {
    v <- match(values[!is.na(values[, u]), u], seen)
    if (length(v) >= 2) for (i in seq_along(v)) for (j in seq_along(v)) if (i != j) o[v[i], v[j]] <- o[v[i], v[j]] + 1 / (length(v) - 1)
  }
  n.c <- rowSums(o); n <- sum(o)
  if (sum(n.c > 0) < 2) return(NA)
  1 - (n - 1) * (n - sum(diag(o))) / (n^2 - sum(n.c^2))
}

# Delete-one-group jackknife of alpha: Student's distribution on groups less one.
jackknife <- function(values, group) {
  groups <- unique(group); k <- length(groups); all <- alpha(values)
  without <- sapply(groups, function(g) alpha(values[, group != g, drop = FALSE]))
  if (k < 3 || anyNA(without) || is.na(all)) return(list(value = told(all), se = NA, low = NA, high = NA))
  se <- sqrt((k - 1) / k * sum((without - mean(without))^2)); t <- qt(.975, k - 1)
  list(value = all, se = se, low = max(-1, all - t * se), high = min(1, all + t * se))
}

two <- function(name, counts) {
  n <- sum(counts); agreed <- sum(diag(counts)); q <- nrow(counts)
  storage.mode(counts) <- "double"
  records <- do.call(rbind, lapply(which(counts > 0), function(cell) {
    at <- arrayInd(cell, dim(counts)); one <- tabulate(at, q)
    matrix(rep(one, counts[cell]), ncol = q, byrow = TRUE)
  }))
  quiet <- function(call) tryCatch(suppressWarnings(call), error = function(e) NULL)
  v <- quiet(Kappa(counts)); ci <- quiet(confint(v)); ps <- quiet(cohen.kappa(counts, n.obs = n))
  ep <- if (q == 2) quiet(epi.kappa(counts, method = "fleiss"))
  w <- quiet(prop.test(agreed, n, correct = FALSE)$conf.int)
  list(name = name, counts = counts,
    vcd = list(value = told(v$Unweighted[["value"]]), se = told(v$Unweighted[["ASE"]]), low = told(ci["Unweighted", 1]), high = told(ci["Unweighted", 2])),
    psych = list(value = told(ps$kappa), se = told(sqrt(ps$var.kappa)), low = told(ps$confid[1, 1]), high = told(ps$confid[1, 3])),
    epiR = if (!is.null(ep)) list(kappa = list(value = told(ep$kappa$est), se = told(ep$kappa$se), low = told(ep$kappa$lower), high = told(ep$kappa$upper)),
      pabak = list(value = told(ep$pabak$est), low = told(ep$pabak$lower), high = told(ep$pabak$upper)), prevalence = told(ep$pindex$est), bias = told(ep$bindex$est)),
    wilson = list(value = agreed / n, low = told(w[1]), high = told(w[2])),
    exact = { e <- binom.test(agreed, n)$conf.int; list(low = e[1], high = e[2]) },
    ac1 = gwet(records, "ac1"), fleiss = gwet(records, "fleiss"))
}

drawn <- function(n, p) matrix(rmultinom(1, n, p), sqrt(length(p)), byrow = TRUE)
shapes <- list(balanced2 = c(4, 1, 1, 4), skewed2 = c(1, 1, 1, 40), rare2 = c(1, 3, 2, 300), opposed2 = c(1, 4, 4, 1), biased2 = c(5, 1, 8, 6),
  balanced3 = c(5, 1, 1, 1, 5, 1, 1, 1, 5), skewed3 = c(2, 1, 1, 1, 40, 3, 1, 2, 2), unsure3 = c(8, 0, 3, 0, 30, 5, 2, 6, 1), four = c(4, 1, 1, 0, 1, 5, 1, 1, 0, 1, 6, 1, 1, 0, 1, 3))
tables <- list()
for (shape in names(shapes)) for (n in c(12, 60, 800, 8218)) tables[[length(tables) + 1]] <- two(paste(shape, n), drawn(n, shapes[[shape]]))
data("SexualFun", package = "vcd")
tables <- c(tables, list(
  two("perfect 2", diag(c(13, 40))), two("perfect 3", diag(c(5, 3, 30))), two("nobody agreed", matrix(c(0, 9, 7, 0), 2)), two("zero cells", matrix(c(0, 3, 0, 50), 2)),
  two("one category", matrix(c(0, 0, 0, 25), 2)), two("two records", matrix(c(1, 0, 0, 1), 2)), two("one record apart", matrix(c(0, 1, 0, 0), 2)), two("category not used", matrix(c(6, 0, 2, 0, 0, 0, 1, 0, 11), 3)),
  two("SexualFun", matrix(SexualFun, 4)), two("SAS skin conditions", matrix(c(10, 4, 1, 0, 5, 10, 12, 2, 2, 4, 12, 5, 0, 2, 6, 13), 4, byrow = TRUE)),
  two("Fleiss, Levin, Paik 18.1", matrix(c(75, 1, 4, 5, 4, 1, 0, 0, 10), 3, byrow = TRUE)), two("irrCAC cont3x3abstractors", matrix(c(13, 0, 0, 0, 20, 7, 0, 4, 56), 3, byrow = TRUE)),
  two("Feinstein, Cicchetti, even", matrix(c(40, 9, 6, 45), 2, byrow = TRUE)), two("Feinstein, Cicchetti, uneven", matrix(c(80, 10, 5, 5), 2, byrow = TRUE))))

# Raters who differ in care, with gaps.
team <- function(raters, records, categories, share, gaps, groups) {
  truth <- sample(categories, records, TRUE, share)
  values <- t(sapply(seq_len(raters), function(one) ifelse(runif(records) < .6 + .35 * runif(1), truth, sample(categories, records, TRUE, share))))
  values[runif(length(values)) < gaps] <- NA
  values <- values[, colSums(!is.na(values)) > 0, drop = FALSE]
  group <- sort(rep_len(seq_len(groups), ncol(values)))
  counts <- t(apply(values, 2, function(v) tabulate(v[!is.na(v)], categories)))
  list(values = values, categories = categories, group = group, fleiss = gwet(counts, "fleiss"), ac1 = gwet(counts, "ac1"), alpha = told(alpha(values)), jackknife = jackknife(values, group))
}
teams <- list(team(3, 30, 2, c(.5, .5), 0, 5), team(4, 40, 2, c(.1, .9), .3, 6), team(5, 25, 3, c(.3, .4, .3), .2, 4), team(3, 60, 3, c(.05, .9, .05), .4, 8), team(6, 12, 2, c(.5, .5), .5, 3),
  team(2, 50, 2, c(.2, .8), .1, 10), team(14, 10, 3, c(.2, .5, .3), 0, 2), team(4, 80, 2, c(.02, .98), .1, 5))

# Callaghan and Mueller-Hansen 2020 on the ranked records: the least chance over all stretches that end now, each one looked at.
advice <- function(includes, records) {
  n <- length(includes); found <- sum(includes)
  if (found == 0) return(FALSE)
  all <- floor(found / .95 + 1e-9) + 1; missed <- all - found
  if (missed > records - n) return(TRUE)
  any(sapply(0:(n - 1), function(start) { k <- sum(includes[(start + 1):n]); phyper(k, missed + k, records - start - missed - k, n - start) < .05 }))
}
# Likelihood of each total against its mean over all of them; Robbins 1970.
recall <- function(includes, by.chance, records) {
  n <- length(includes); found <- cumsum(c(0, includes)); total <- found[n + 1]
  like <- sapply(0:records, function(all) {
    if (all < total || all > total + records - n) return(0)
    prod(sapply(which(by.chance), function(i) { p <- (all - found[i]) / (records - i + 1); if (includes[i]) p else 1 - p }))
  })
  if (total == 0 || !any(by.chance)) return(list(likeliest = NA, least = NA, most = NA))
  within <- which(like > .05 * mean(like)) - 1
  list(likeliest = total / (which.max(like) - 1), least = total / max(within), most = total / min(within))
}
screenings <- lapply(1:14, function(i) {
  records <- sample(60:600, 1); n <- sample((records %/% 2):(records - 5), 1); includes <- runif(n) < .9 * exp(-(1:n) / (records / sample(c(4, 6, 9, 15), 1))); by.chance <- runif(n) < .15
  list(records = records, included = as.integer(includes), byChance = as.integer(by.chance), holds = sapply(1:n, function(m) as.integer(advice(includes[1:m], records))), recall = recall(includes, by.chance, records))
})

hypergeometric <- lapply(1:60, function(i) {
  records <- sample(c(20, 500, 14191, 200000), 1); includes <- sample(0:min(records, 300), 1); drawn <- sample(0:records, 1)
  most <- max(0, round(drawn * includes / records + rnorm(1) * 2))
  list(most = most, records = records, includes = includes, drawn = drawn, chance = phyper(most, includes, records - includes, drawn))
})
student <- lapply(c(1:30, 45, 99, 781, 8217, 14190, 1e6), function(df) list(df = df, quantile = qt(.975, df)))
wilson <- lapply(list(c(0, 1), c(1, 1), c(0, 20), c(20, 20), c(1, 20), c(81, 263), c(15, 148), c(56, 70), c(4109, 8218), c(8217, 8218), c(3, 782)), function(x) {
  w <- prop.test(x[1], x[2], correct = FALSE)$conf.int; list(part = x[1], whole = x[2], low = w[1], high = w[2]) }) |> suppressWarnings()

versions <- as.list(c(R = paste(R.version$major, R.version$minor, sep = "."), sapply(c("vcd", "psych", "epiR"), function(p) as.character(packageVersion(p)))))
writeLines(jsonlite::toJSON(list(versions = versions, normal = qnorm(.975), tables = tables, teams = teams, screenings = screenings, hypergeometric = hypergeometric, student = student, wilson = wilson),
  auto_unbox = TRUE, digits = NA, na = "null", null = "null"), "agreement.json")
