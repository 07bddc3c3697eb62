#!/usr/bin/env perl
# SPDX-License-Identifier: GPL-3.0-or-later
# classsizes.pl LIMIT LIST SOURCE…: prints each class that is longer than LIMIT lines over all its files: its header and
# every .cpp of the same folder that defines a member of it. LIST holds the classes that were too long when the rule came,
# a line each: lines, folder, class. They may shrink and must not grow; what has become short enough leaves the list.
use strict;
use warnings;

my ($limit, $list, @sources) = @ARGV;
my (%lines, %headers, %bodies);
for my $file (@sources) {
    my ($folder) = $file =~ m{^(.*)/} or next;
    open(my $in, '<', $file) or die "$file: $!\n";
    my $generated = 0; # lines that only take in what moc wrote
    while (<$in>) {
        $generated = 2 if /^#include "moc_\w+\.cpp"$/;
        if ($file =~ /\.h$/ and /^(?:class|struct)\s+(\w+)(?:\s+final)?\s*(?::|\{|$)/) {
            $headers{"$folder $1"}{$file} = 1;
        } elsif ($file =~ /\.cpp$/ and m{^(?!\s|using\b|//|\#)[^=;(]*?\b(\w+)(?:::\w+)*::(?:~?\w+|operator\b[^(]*)\(}) {
            $bodies{"$folder $1"}{$file} = 1;
        }
    }
    $lines{$file} = $. - $generated;
}

my %allowed;
open(my $in, '<', $list) or die "$list: $!\n";
while (<$in>) {
    $allowed{"$2 $3"} = $1 if /^(\d+)\s+(\S+)\s+(\w+)$/;
}

for my $class (sort keys %headers) {
    my %files = (%{$headers{$class}}, %{$bodies{$class} // {}});
    my $sum = 0;
    $sum += $lines{$_} for keys %files;
    my $most = delete $allowed{$class};
    my $where = join ' ', sort keys %files;
    if (!defined $most) {
        print "$sum lines, class $class: $where\n" if $sum > $limit;
    } elsif ($sum > $most) {
        print "$sum lines, class $class has grown, it had $most: $where\n";
    } elsif ($sum <= $limit) {
        print "class $class is short enough: take it off $list\n";
    } elsif ($sum < $most - 20) {
        print "class $class has shrunk to $sum lines: write that into $list\n";
    }
}
print "class $_ is gone: take it off $list\n" for sort keys %allowed;
