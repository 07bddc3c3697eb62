// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/batchnews.h"

#include "moc_batchnews.cpp"
